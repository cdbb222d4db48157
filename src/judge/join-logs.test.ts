import { describe, expect, it } from 'vitest';
import { type Case, judge, type Page } from '../../test/cases.ts';
import { access, logged, pino } from '../../test/log-cases.ts';
import { code } from '../../test/source/source-of.ts';
import apiKeyInBody from '../checks/data-exposure/api-key-in-body.ts';
import apiKeyInCookie from '../checks/data-exposure/api-key-in-cookie.ts';
import apiKeyInLog from '../checks/data-exposure/api-key-in-log.ts';
import codeKeyInSession from '../checks/data-exposure/code-key-in-session.ts';
import codeKeyInUrl from '../checks/data-exposure/code-key-in-url.ts';
import codeKeyLogged from '../checks/data-exposure/code-key-logged.ts';
import sessionCookieInLog from '../checks/data-exposure/session-cookie-in-log.ts';
import type { Check } from '../model/check.ts';
import { joinDefects } from './join-defects.ts';
import type { Seen } from './seen.ts';

const key = (end: string): string => ['sk_', 'live_', '4eR9Lq2vXw7TzB1mNc8KpY', end].join('');
const flaskCookie = (value: unknown): string =>
  [Buffer.from(JSON.stringify(value)).toString('base64url'), 'aSYm8Q', 'h8BrbghfMlgVdYbM0pmpoiz2Wv0'].join('.');

const seen = (check: Check, test: Case): Seen[] =>
  judge(check, test).observations.map((observation) => ({
    check,
    observation: { ...observation, severity: observation.severity ?? check.severity },
  }));

const join = (...all: readonly Seen[][]): Seen[] => joinDefects(all.flat(), []);
const checksOf = (all: readonly Seen[]): string[] => all.map(({ check }) => check.id);
const body = (value: unknown): readonly Page[] => [
  { url: 'https://api.test/me', headers: ['Content-Type: application/json'], body: JSON.stringify(value) },
];
const cookie = (value: string): readonly Page[] => [{ headers: [`Set-Cookie: session=${value}; HttpOnly; Secure`] }];

describe('a key that a server lets out and a log holds', () => {
  const live = seen(apiKeyInBody, { pages: body({ stripe_key: key('3a') }) });

  it('is one finding where it is the same key, with both fixes and the worse of both', () => {
    const [only, ...more] = join(live, seen(apiKeyInLog, logged(access(`/pay?api_key=${key('3a')}`))));
    expect(more).toEqual([]);
    expect(only?.check.id).toBe('api-key-in-body');
    expect(only?.observation.related?.map(({ file, line }) => `${file}:${line}`)).toContain('app.log:1');
    expect(only?.observation.message).toContain('It is the same defect: the same key.');
    expect(only?.observation.furtherFix?.join()).toMatch(/^In the log: /);
    expect(only?.observation.way?.map(({ stage }) => stage)).toEqual(['server', 'log']);
  });

  it('stays two where it is another key', () => {
    const all = join(live, seen(apiKeyInLog, logged(access(`/pay?api_key=${key('9z')}`))));
    expect(checksOf(all)).toEqual(['api-key-in-body', 'api-key-in-log']);
    expect(all.every(({ observation }) => observation.furtherFix === undefined)).toBe(true);
  });

  it('takes the other values of the same parameter along', () => {
    const own = 'A81mXw73TzB1vNc8KpYqR4eR9LZk29dLq';
    const named = seen(apiKeyInBody, { pages: body({ api_key: own }) });
    const lines = [own, 'Zk29dLq81mXw73TzB1vNc8KpYqR4eR9L'].map((value) => access(`/pay?api_key=${value}`));
    expect(checksOf(join(named, seen(apiKeyInLog, logged(...lines))))).toEqual(['api-key-in-body']);
  });

  it('belongs to the cookie where several findings of the server have it', () => {
    const all = join(
      live,
      seen(apiKeyInCookie, { pages: cookie(flaskCookie({ stripe: key('3a') })) }),
      seen(apiKeyInLog, logged(access(`/pay?api_key=${key('3a')}`))),
    );
    expect(all.map(({ check, observation }) => [check.id, observation.way?.length ?? 0])).toEqual([
      ['api-key-in-body', 0],
      ['api-key-in-cookie', 2],
    ]);
  });
});

describe('a session cookie that a server sets and a log holds', () => {
  const live = seen(apiKeyInCookie, { pages: cookie(flaskCookie({ api_key: 'Zk29dLq81mXw73TzB1vNc8KpYqR4eR9L' })) });
  const log = (value: unknown, name = 'session'): Seen[] =>
    seen(sessionCookieInLog, logged(pino({ cookie: `${name}=${flaskCookie(value)}` })));

  it('is one finding where name, format and entry are the same, whoever the session belongs to', () => {
    const all = join(live, log({ api_key: 'A81mXw73TzB1vNc8KpYqR4eR9LZk29dLq' }));
    expect(checksOf(all)).toEqual(['api-key-in-cookie']);
    expect(all[0]?.observation.message).toContain('has the same format and the same entry');
  });

  it('stays two for another cookie, and where the logged session has no key', () => {
    expect(checksOf(join(live, log({ api_key: 'A81mXw73TzB1vNc8KpYqR4eR9LZk29dLq' }, 'other_session')))).toHaveLength(
      2,
    );
    expect(checksOf(join(live, log({ user_id: 42 })))).toEqual(['api-key-in-cookie', 'session-cookie-in-log']);
  });
});

const flask =
  'from flask import Flask, session, redirect\nimport os, logging\napp = Flask(__name__)\nlog = logging.getLogger()\n';
const stores = code(
  `${flask}@app.get("/x")\ndef x():\n    session["api_key"] = os.environ["SHOP_API_KEY"]\n    return ""`,
);

describe('the code of a key that a log holds', () => {
  it('is joined with the log where there is no server: the same entry of the session', async () => {
    const value = { api_key: 'Zk29dLq81mXw73TzB1vNc8KpYqR4eR9L' };
    const lines = seen(sessionCookieInLog, logged(pino({ cookie: `session=${flaskCookie(value)}` })));
    const [only, ...more] = join(seen(codeKeyInSession, await stores), lines);
    expect(more).toEqual([]);
    expect(only?.check.id).toBe('session-cookie-in-log');
    expect(only?.observation.severity).toBe('high');
    expect(only?.observation.way?.map(({ stage, at }) => `${stage} ${at.file}:${at.line}`)).toEqual([
      'code app.py:7',
      'log app.log:1',
    ]);
  });

  it('is joined by the key where the code has it and logs it, and stands before the line in the way', async () => {
    const logs = await code(`${flask}KEY = "${key('3a')}"\nlog.info("key %s", KEY)\n`);
    const live = seen(apiKeyInBody, { pages: body({ stripe_key: key('3a') }) });
    const line = seen(apiKeyInLog, logged(`INFO:root:key ${key('3a')}`));
    const [only, ...more] = join(live, seen(codeKeyLogged, logs), line);
    expect(more).toEqual([]);
    expect(only?.observation.way?.map(({ stage }) => stage)).toEqual(['code', 'server', 'logging', 'log']);
    expect(only?.observation.furtherFix?.join(' ')).toContain('In the code that logs it: ');
    expect(checksOf(join(live, seen(codeKeyLogged, logs)))).toHaveLength(2);
  });

  it('is joined by route and parameter', async () => {
    const sends = await code(
      `${flask}@app.get("/go")\ndef go():\n    return redirect("/in?api_key=" + os.environ["SHOP_API_KEY"])`,
    );
    const line = (target: string): Seen[] => seen(apiKeyInLog, logged(access(target)));
    const value = 'Zk29dLq81mXw73TzB1vNc8KpYqR4eR9L';
    expect(checksOf(join(seen(codeKeyInUrl, sends), line(`/go?api_key=${value}`)))).toEqual(['api-key-in-log']);
    expect(checksOf(join(seen(codeKeyInUrl, sends), line(`/other?api_key=${value}`)))).toHaveLength(2);
  });
});
