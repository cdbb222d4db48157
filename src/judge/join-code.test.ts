import { expect, it } from 'vitest';
import { type Case, exchangeOf, judge, type Page } from '../../test/cases.ts';
import { code } from '../../test/source/source-of.ts';
import codeCookieFlagsOff from '../checks/authentication/code-cookie-flags-off.ts';
import codeSessionKeyHardcoded from '../checks/authentication/code-session-key-hardcoded.ts';
import cookieWithoutSecure from '../checks/authentication/cookie-without-secure.ts';
import apiKeyInBody from '../checks/data-exposure/api-key-in-body.ts';
import codeKeyInResponse from '../checks/data-exposure/code-key-in-response.ts';
import type { Check } from '../model/check.ts';
import { joinCode } from './join-code.ts';
import type { Seen } from './seen.ts';

const flask = 'from flask import Flask, session, jsonify\nimport os\napp = Flask(__name__)\n';

const seen = (check: Check, test: Case): Seen[] =>
  judge(check, test).observations.map((observation) => ({
    check,
    observation: { ...observation, severity: observation.severity ?? check.severity },
  }));

/** Observations of a server and of its code, joined. */
const joined = (pages: readonly Page[], ...all: readonly Seen[][]): Seen[] =>
  joinCode(
    all.flat(),
    pages.map((page, i) => exchangeOf(page, `e${i + 1}`)),
  );

const sets = (attributes: string): Page => ({ headers: [`Set-Cookie: session=eyJhIjoxfQ.awCm-Q.x${attributes}`] });
const settings = await code(`${flask}app.secret_key = os.environ["K"]\nsession["user"] = "ada"`);

it('joins a cookie without Secure with the settings that leave it off, with the patch', () => {
  const pages = [sets('; HttpOnly; SameSite=Lax')];
  const all = joined(pages, seen(cookieWithoutSecure, { pages }), seen(codeCookieFlagsOff, settings));
  expect(all).toHaveLength(1);
  const [{ check, observation } = { check: cookieWithoutSecure, observation: undefined }] = all;
  expect(check.id).toBe('cookie-without-secure');
  expect(observation?.message).toContain(
    'The code that does this is line 4 of `app.py` (it sets the attributes of the cookie `session`).',
  );
  expect(observation?.related?.map(({ file, line }) => `${file}:${line}`)).toEqual(['app.py:4']);
  expect(observation?.patch?.after).toEqual([
    'app.secret_key = os.environ["K"]',
    'app.config["SESSION_COOKIE_SECURE"] = True',
  ]);
});

it('says where the server contradicts the code', () => {
  const pages = [sets('; Secure; HttpOnly; SameSite=Lax')];
  const [only, more] = joined(pages, seen(cookieWithoutSecure, { pages }), seen(codeCookieFlagsOff, settings));
  expect(more).toBeUndefined();
  expect(only?.observation.severity).toBe('low');
  expect(only?.observation.message).toContain('The server sets the cookie with this attribute');
});

it('joins a key in a body with the line of its handler, and with no other handler', async () => {
  const key = ['sk_', 'live_', '4eR9Lq2vXw7TzB1mNc8KpY3a'].join('');
  const url = 'https://api.test/account';
  const pages = [{ url, headers: ['Content-Type: application/json'], body: JSON.stringify({ secret_key: key }) }];
  const handler = (path: string): Promise<Case> =>
    code(`${flask}@app.get("${path}")\ndef account():\n    return jsonify(secret_key=os.environ["STRIPE_KEY"])`);
  const live = seen(apiKeyInBody, { pages });
  expect(joined(pages, live, seen(codeKeyInResponse, await handler('/account')))).toHaveLength(1);
  expect(joined(pages, live, seen(codeKeyInResponse, await handler('/other')))).toHaveLength(2);
});

it('leaves what has nothing in common', async () => {
  const pages = [{ headers: ['Set-Cookie: sid=1'] }];
  const key = await code(`${flask}app.secret_key = "dev"`);
  expect(joined(pages, seen(cookieWithoutSecure, { pages }), seen(codeSessionKeyHardcoded, key))).toHaveLength(2);
});
