import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Case, evidenceOf, judge, type Page } from '../../../test/cases.ts';
import { sourceOf } from '../../../test/source/source-of.ts';
import jwtKeyKnown from '../../checks/authentication/jwt-key-known.ts';
import sessionKeyKnown from '../../checks/authentication/session-key-known.ts';
import apiKeyInCookie from '../../checks/data-exposure/api-key-in-cookie.ts';
import type { Check } from '../../model/check.ts';
import type { SourceRead } from '../../model/code.ts';
import { fake } from '../../secrets/fake.ts';
import { keysInCode } from './code-keys.ts';
import { withMoreKeys } from './more-keys.ts';

const PRIVATE = fake.alnum(40);
const FLASK = 'import os\nfrom flask import Flask\napp = Flask(__name__)\n';
const inCode = (line: string): Promise<SourceRead> => sourceOf({ 'app.py': `${FLASK}${line}\n` });

/** A session of Flask that is signed with this key. */
function flask(secret: string, payload: object = { user: 'ada' }): Page {
  const text = `${Buffer.from(JSON.stringify(payload)).toString('base64url')}.awCm-Q`;
  const key = createHmac('sha1', secret).update('cookie-session').digest();
  const signature = createHmac('sha1', key).update(text).digest('base64url');
  return { headers: [`Set-Cookie: session=${text}.${signature}; HttpOnly; Secure`] };
}

function token(secret: string): Page {
  const [head, body] = [{ alg: 'HS256', typ: 'JWT' }, { sub: 'ada' }].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  const signature = createHmac('sha256', secret).update(`${head}.${body}`).digest('base64url');
  return { headers: [`Set-Cookie: access=${head}.${body}.${signature}; HttpOnly; Secure`] };
}

/** What a check says for this response and this code. */
async function observed(check: Check, page: Page, source: SourceRead, guessKeys = false) {
  const { signal } = new AbortController();
  const options = { signal, code: { source }, guessKeys };
  const test: Case = { pages: [page] };
  const { evidence, notes } = await withMoreKeys(evidenceOf(test), options);
  const keys = evidence.keys.ok ? evidence.keys.value : [];
  return { notes, seen: judge(check, { ...test, evidence: { keys } }).observations };
}

describe('a signing key in the code', () => {
  it('opens the session that the server sets, and only who can read the code can forge it', async () => {
    const { seen, notes } = await observed(
      sessionKeyKnown,
      flask(PRIVATE),
      await inCode(`app.secret_key = "${PRIVATE}"`),
    );
    expect(notes).toEqual([]);
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      severity: 'high',
      harm: 'assistance',
      title: 'Session cookie signed with a key that is in the code',
    });
    expect(seen[0]?.message).toContain('line 4 of app.py. Whoever can read the code can forge it.');
    expect(seen[0]?.message).not.toContain(PRIVATE);
    expect(seen[0]?.links?.map(({ key }) => key)).toEqual([expect.stringMatching(/^signing-key [0-9a-f]{64}$/)]);
  });

  it('signs a token', async () => {
    const source = await sourceOf({
      'app.py': `import jwt\nfrom fastapi import FastAPI\napp = FastAPI()\ndef issue(user):\n    return jwt.encode({"sub": user}, "${PRIVATE}", algorithm="HS256")\n`,
    });
    const { seen } = await observed(jwtKeyKnown, token(PRIVATE), source);
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      severity: 'high',
      harm: 'assistance',
      title: 'Token signed with a key that is in the code',
    });
  });

  it('makes a key in the session no worse than one whose signing key is not known', async () => {
    const page = flask(PRIVATE, { api_key: 'my-weather-key-123' });
    const source = await inCode(`app.secret_key = "${PRIVATE}"`);
    const { seen } = await observed(apiKeyInCookie, page, source);
    expect(seen).toMatchObject([{ severity: 'high' }]);
    expect(seen[0]?.message).toContain('The signing key is in the code (line 4 of app.py).');
  });

  it('is guessable all the same where it is a guess', async () => {
    const guess = 'dev-secret-not-safe';
    const { seen } = await observed(sessionKeyKnown, flask(guess), await inCode(`app.secret_key = "${guess}"`), true);
    expect(seen).toMatchObject([{ severity: 'critical', title: 'Session cookie signed with a guessable key' }]);
    expect(seen[0]?.links).toHaveLength(1);
  });

  it.each([
    ['of another server', flask(fake.alnum(41))],
    ['of nothing that is signed', { headers: ['Set-Cookie: theme=dark'] }],
  ])('says nothing where it is the key %s', async (_, page) => {
    const { seen, notes } = await observed(sessionKeyKnown, page, await inCode(`app.secret_key = "${PRIVATE}"`));
    expect(seen).toEqual([]);
    expect(notes).toEqual([]);
  });
});

describe('keysInCode', () => {
  it('has a key as it is written, and as the bytes that it is written for', async () => {
    const bytes = Buffer.from(fake.alnum(32));
    const { facts } = await inCode(`app.secret_key = "${bytes.toString('hex')}"`);
    const keys = keysInCode(facts).map((key) => Buffer.from(key.bytes).toString());
    expect(keys).toContain(bytes.toString('hex'));
    expect(keys).toContain(bytes.toString());
  });

  it('has nothing of code that reads its key from elsewhere', async () => {
    expect(keysInCode((await inCode('app.secret_key = os.environ["SECRET_KEY"]')).facts)).toEqual([]);
  });

  it('has 200 at most', async () => {
    const lines = Array.from({ length: 300 }, (_, i) => `app.secret_key = "${fake.alnum(20)}${i}"`);
    const { facts } = await inCode(lines.join('\n'));
    expect(facts.length).toBeGreaterThan(200);
    expect(keysInCode(facts)).toHaveLength(200);
  });
});
