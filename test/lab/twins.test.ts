/** A weak application and its hardened twin for each kind of finding: found in the first, quiet in the second, and nothing is changed by a scan. */
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HeaderLine } from '../../src/parse/header-lines.ts';
import { scan } from '../../src/scan.ts';
import { scanOptionsFor } from '../scan-options.ts';
import { part } from '../tokens.ts';
import { startApp } from './running-app.ts';
import { hasTool, python, root } from './toolchains.ts';

const APPS = {
  express: { tool: 'node', command: () => [process.execPath, 'app.mjs'] },
  flask: { tool: 'python3', command: () => [python(), 'app.py'] },
} as const;

interface Run {
  readonly app: keyof typeof APPS;
  readonly env: Readonly<Record<string, string>>;
  readonly credentials?: readonly HeaderLine[];
  readonly allowWrites?: boolean;
}

/** What a scan finds of these checks, as `check severity`, and how many changes the application counted. */
async function look({ app, env, credentials = [], allowWrites = false }: Run, about: readonly string[]) {
  const running = await startApp({
    folder: join(root, 'test/lab/twins', app),
    command: APPS[app].command(),
    ready: '/',
    env,
  });
  try {
    const { report } = await scan({ ...scanOptionsFor(running.url), credentials, allowWrites });
    const found = report.findings
      .filter(({ check }) => about.includes(check))
      .map(({ check, severity }) => `${check} ${severity}`);
    return { found: [...new Set(found)].sort(), mutations: running.mutations(), report };
  } finally {
    await running.stop();
  }
}

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const SIGNING_KEY = Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' })).toString('base64');
const bearer = (alg: string, claims: object): HeaderLine[] => {
  const text = `${part({ alg, kid: 'a1' })}.${part({ sub: 'ann', aud: 'shop', exp: 4_000_000_000, ...claims })}`;
  const signature =
    alg === 'RS256'
      ? sign('sha256', Buffer.from(text), privateKey).toString('base64url')
      : createHmac('sha256', 'your-256-bit-secret').update(text).digest('base64url');
  return [['Authorization', `Bearer ${text}.${signature}`]];
};

const TOKENS = [
  'jwks-key-weak',
  'jwks-private-key-exposed',
  'jwt-audience-unchecked',
  'jwt-key-confusion',
  'jwt-not-verified',
  'openid-configuration-insecure',
  'token-binding-unchecked',
];
const KEYS = ['jwks-key-weak high', 'jwks-private-key-exposed critical'];
const CONFIGURATION = 'openid-configuration-insecure medium';

describe.runIf(hasTool('node'))('tokens', () => {
  const run = (TWIN: string, credentials: HeaderLine[]) =>
    look({ app: 'express', env: { TWIN, SIGNING_KEY }, credentials }, TOKENS);

  it.each([
    ['RS256', {}, [...KEYS, 'jwt-key-confusion critical', CONFIGURATION]],
    ['HS256', {}, [...KEYS, 'jwt-audience-unchecked medium', CONFIGURATION]],
    [
      'RS256',
      { cnf: { jkt: 'a' } },
      [...KEYS, 'jwt-key-confusion critical', CONFIGURATION, 'token-binding-unchecked medium'],
    ],
  ])('are taken as they come: %s %j', async (alg, claims, expected) => {
    const { found, mutations, report } = await run('weak', bearer(alg, claims));
    expect(found).toEqual(expected);
    expect(mutations).toBe(0);
    const [, payload = ''] = bearer(alg, claims)[0]?.[1].split('.') ?? [];
    expect(JSON.stringify(report)).not.toContain(payload);
  });

  it('are verified by the hardened twin', async () => {
    const { found, mutations, report } = await run('hardened', bearer('RS256', {}));
    expect(found).toEqual([]);
    expect(mutations).toBe(0);
    const confusion = report.checks.find(({ id }) => id === 'jwt-key-confusion');
    expect(confusion?.status).toBe('passed');
  });
});

const REQUESTS = [
  'rate-limit-absent',
  'rate-limit-bypass',
  'reflected-input',
  'response-too-large',
  'ssrf-fetches-url',
  'third-party-script-without-integrity',
  'unsafe-method-allowed',
  'upstream-error-exposed',
  'method-override-honoured',
];

describe.runIf(hasTool('python3'))('requests', () => {
  const run = (TWIN: string, allowWrites = false) => look({ app: 'flask', env: { TWIN }, allowWrites }, REQUESTS);

  it('are handled carelessly', async () => {
    const { found, mutations } = await run('weak');
    expect(found).toEqual([
      'rate-limit-absent info',
      'reflected-input medium',
      'response-too-large low',
      'ssrf-fetches-url high',
      'third-party-script-without-integrity low',
      'unsafe-method-allowed low',
      'upstream-error-exposed low',
    ]);
    expect(mutations).toBe(0);
  });

  it('choose their method where writes are allowed', async () => {
    const { found, mutations } = await run('weak', true);
    expect(found).toContain('method-override-honoured medium');
    expect(mutations).toBe(0);
  });

  it.each([
    ['hardened', false],
    ['hardened', true],
    ['limited', false],
  ])('are handled as they should be: %s, writes %s', async (twin, writes) => {
    const { found, mutations } = await run(twin, writes);
    expect(found).toEqual([]);
    expect(mutations).toBe(0);
  });

  it('are limited by an address that the client writes', async () => {
    const { found, mutations } = await run('forwarded');
    expect(found).toEqual(['rate-limit-bypass medium']);
    expect(mutations).toBe(0);
  });
});
