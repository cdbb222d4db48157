import { expect, it } from 'vitest';
import { sourceOf } from '../../../test/source/source-of.ts';
import { gathered } from '../../model/evidence.ts';
import { own } from '../../model/said.ts';
import { Sealed } from '../../model/sealed.ts';
import { secretsInNames } from './secrets-in-names.ts';

const keys = ['DuQczgCW1EbKSlBDndLuD1CD', 'Zk3rT9vQ1xLm7PaYw2Hc5Nd8', 'hG7kL2pQrT5vB8nMx4Wz6Ys1'].map((rest) =>
  ['sk_', 'live_', rest].join(''),
);
const [inFolder = '', inRoute = '', inLog = ''] = keys;
const absent = { ok: false, kind: 'absent', why: own('not given') } as const;
const logs = (...files: string[]) =>
  ({
    ok: true,
    value: { files, lines: 1, formats: [], keys: [], credentials: [], cookies: [], personal: [], traces: [] },
  }) as const;

const inSource = async (file: string, route: string) =>
  gathered(
    await sourceOf({
      [file]: `from flask import Flask, session\napp = Flask(__name__)\n\n@app.get('${route}')\ndef index():\n    session['api_key'] = 'my-key-123'\n    return 'x'\n`,
    }),
  );

it('finds keys that are names of folders, routes and logs', async () => {
  const source = await inSource(`app/${inFolder}/main.py`, `/a/${inRoute}`);
  const found = secretsInNames({ texts: absent, source, logs: logs(`/var/log/${inLog}.log`) });
  expect(found.map((each) => Sealed.reveal(each)).sort()).toEqual([...keys].sort());
});

it('finds nothing in ordinary names', async () => {
  const source = await inSource('app/password-reset/secret_key.py', '/tokens/api-key/test');
  expect(secretsInNames({ texts: absent, source, logs: logs('secrets.log', 'token=abc/admin.log') })).toEqual([]);
});
