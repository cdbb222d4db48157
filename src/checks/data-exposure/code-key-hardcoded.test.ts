import { describe, expect, it } from 'vitest';
import { type Case, casesFor, judge } from '../../../test/cases.ts';
import type { PlaceInText } from '../../model/evidence.ts';
import { findSecrets } from '../../secrets/engine.ts';
import { fake } from '../../secrets/fake.ts';
import check from './code-key-hardcoded.ts';

const stripe = ['sk_', 'live_', fake.alnum(24)].join('');
const inFile = (text: string, more: Partial<PlaceInText> = {}, ...others: readonly PlaceInText[]) => ({
  evidence: {
    texts: {
      files: 1,
      paths: ['.'],
      isNarrowed: false,
      found: findSecrets(text).map((match) => {
        const places = [{ file: 'app/settings.py', line: 3, ...more }, ...others] as const;
        return { match, places };
      }),
    },
  },
});
const recorded = {
  pointer: '/log/entries/0/response/content',
  method: 'GET',
  url: 'https://a.test/x',
  of: 'answer',
  part: 'body',
} as const;
const pem = (filling: string): string =>
  ['-----BEGIN PRIVATE', ' KEY-----\nMII', filling, '\n-----END PRIVATE', ' KEY-----'].join('');

type Fires = readonly [string, Case, string];

it.each([
  ['app/settings.py', 'firm'],
  ['test/settings.py', 'tentative'],
  ['README.md', 'tentative'],
])('in %s a random value by its name is %s', (file, confidence) => {
  const { observations } = judge(check, inFile(`api_key = "${fake.alnum(40)}"`, { file }));
  expect(observations.map((each) => each.confidence)).toEqual([confidence]);
});

const block = pem(fake.base64(180));

it.each([
  ['app/server.key', block, 'high certain'],
  ['tests/server.key', block, 'low certain'],
  ['app/settings.py', stripe, 'high firm'],
  ['tests/settings.py', stripe, 'high firm'],
  ['app/settings.py', `postgres://app:${fake.alnum(18)}@db.internal/main`, 'high certain'],
  ['tests/settings.py', `postgres://app:${fake.alnum(18)}@db.internal/main`, 'high tentative'],
])('%s: what a test makes for itself weighs less there (%#)', (file, text, wanted) => {
  const { observations } = judge(check, inFile(text, { file }));
  expect(observations.map(({ severity, confidence }) => `${severity} ${confidence}`)).toEqual([wanted]);
});

it.each([
  [{ file: 'a.whl', member: 'pkg/tests/a.py' }, 'tentative'],
  [{ file: 'a.whl', member: 'pkg/a.py' }, 'firm'],
  [{ file: 'a.py', documented: true }, 'tentative'],
] as const)('a name in %o is %s', (place, confidence) => {
  const { observations } = judge(check, inFile(`api_key = "${fake.alnum(40)}"`, place));
  expect(observations.map((each) => each.confidence)).toEqual([confidence]);
});

it.each([
  [`api_key = "${fake.alnum(40)}"`, 'high tentative'],
  [stripe, 'high firm'],
])('a docstring shows %s, which a file has too (%#)', (text, wanted) => {
  const { observations } = judge(check, inFile(text, {}, { file: 'a.py', line: 1, documented: true }));
  expect(observations.map(({ severity, confidence }) => `${severity} ${confidence}`)).toEqual([wanted]);
});

casesFor(check, {
  fires: [
    [
      'a key',
      inFile(stripe),
      'high `app/settings.py`, line 3, contains a Stripe secret key. The whole Stripe account: charges, refunds, payouts and customer data.',
    ],
    [
      'by its name',
      inFile(`api_key = "${fake.alnum(40)}"`),
      'high `app/settings.py`, line 3, contains a key by its name `api_key`. What the service',
    ],
    [
      'words under its name',
      inFile('api_key = "my-weather-key-123"'),
      'high `app/settings.py`, line 3, contains a key by its name `api_key`. What',
    ],
    ...['test/app.env', 'src/a.test.ts', 'README.md', '.env.example', 'docs/setup.txt', 'examples\\run.py'].map(
      (file): Fires => [`words in ${file}`, inFile('api_key = "my-weather-key-123"', { file }), 'info `'],
    ),
    ['a random value in a test', inFile(`api_key = "${fake.alnum(40)}"`, { file: 'test/a.env' }), 'high `test/a.env`'],
    [
      'a key that is made to be public',
      inFile(['pk_', 'live_', fake.alnum(24)].join('')),
      'info `app/settings.py`, line 3, contains a Stripe publishable key. Creating payment tokens from a browser; it is made to be public.',
    ],
    [
      'in an HTTP archive',
      inFile(stripe, { recorded }),
      'high The body of the recorded response to `GET https://a.test/x` contains a Stripe secret key (`/log/entries/0/response/content`). The whole Stripe',
    ],
    [
      'in a header of a recorded request',
      inFile(stripe, { recorded: { ...recorded, of: 'request', part: 'header', name: 'X-Key' } }),
      'high The header `X-Key` of the recorded request `GET https://a.test/x` contains a Stripe secret key (`/log/entries/0/response/content`). The whole Stripe',
    ],
  ],
  quiet: [
    ['nothing was found', inFile('nothing here')],
    ['placeholders and ids', inFile('api_key = "your-api-key-here"\nid = "9f1c2a9e-7b83-4d05-a1a4-b7c2d9e0f3a5"')],
    ['masked values', inFile('API_KEY=********************')],
  ],
  skips: [['no files were searched', { pages: [{ body: stripe }] }]],
});

describe('the mark of a key', () => {
  const marks = (text: string, file: string): unknown[] => {
    const places = [{ file, line: 3 }] as const;
    const found = findSecrets(text).map((match) => ({ match, places }));
    const judged = check.judge(
      { texts: { files: 1, paths: ['.'], isNarrowed: false, found } },
      { exchange: () => undefined, exchanges: () => [], result: () => undefined },
    );
    return 'notApplicable' in judged ? [] : judged.map(({ mark }) => mark);
  };

  it('is the same wherever a key with a random end stands', () => {
    expect(marks(stripe, 'a/b.py')).toEqual(marks(stripe, 'other.py'));
  });

  it('tells private keys apart, that all look the same when masked', () => {
    const text = [fake.base64(64), fake.base64(96), fake.base64(128)].map(pem).join('\n');
    const [first, ...others] = marks(text, 'keys.txt');
    expect(new Set([first, ...others]).size).toBe(3);
    expect(marks(text, 'other.txt')).toContain(first);
  });
});
