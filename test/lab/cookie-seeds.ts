/** A cookie of every format and, where it is recorded, its key: what hostile inputs are made from. */
import { gzipSync } from 'node:zlib';
import type { CookieFormat, ReceivedCookie } from '../../src/cookies/format.ts';
import { readVectors, receivedFrom } from '../cookie-vectors.ts';
import { farKey, joinedFrom, readFarVectors } from '../far-vectors.ts';
import { received, vectorKey } from '../vector-cases.ts';

export interface Seed {
  readonly cookie: ReceivedCookie;
  readonly key?: Uint8Array | undefined;
}

const JAVA =
  'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAABdAAGYXBpS2V5dAAEdjEyM3g=';
const noise = (length: number): Buffer => Buffer.from(Array.from({ length }, (_, at) => (at * 167 + 91) % 256));
const php = 'a:3:{s:10:"session_id";s:4:"abcd";s:10:"user_agent";s:9:"Mozilla 5";s:7:"api_key";s:3:"xyz";}';

/** Formats that no recorded cookie shows, in the shapes that their own tests have. */
const SHAPES: Readonly<Record<string, readonly (readonly [name: string, value: string])[]>> = {
  'aspnet-core': [
    ['.AspNetCore.Session', Buffer.concat([Buffer.from('09f0c9f0', 'hex'), noise(100)]).toString('base64url')],
  ],
  'aspnet-framework': [
    [
      '__VIEWSTATE',
      Buffer.concat([Buffer.from('ff010f0f05', 'hex'), Buffer.from('\x0ba-token-abc\x02ok')]).toString('base64'),
    ],
    ['.ASPXAUTH', 'A0'.repeat(60)],
  ],
  'aspnet-session-id': [['ASP.NET_SessionId', 'lit3py55t21z5v55vlm25s55']],
  bottle: [
    ['account', '"!raaqGzAU4ivEww9k21FP8Q==?gAWVKwAAAAAAAACMB2FjY291bnSUfZQojAJpZJRLB4wDa2V5lIwKc29tZS12YWx1ZZR1hpQu"'],
  ],
  cakephp: [['CookieAuth', `Q2FrZQ==.${Buffer.concat([Buffer.from('a1'.repeat(32)), noise(48)]).toString('base64')}`]],
  'codeigniter-2': [['ci_session', encodeURIComponent(php + 'a'.repeat(32)).replaceAll('%20', '+')]],
  'fastify-secure-session': [['session', `${noise(60).toString('base64')};${noise(24).toString('base64')}`]],
  'java-serialized': [['c', JAVA]],
  jsessionid: [['JSESSIONID', '0A1B2C3D4E5F60718293A4B5C6D7E8F9.node1']],
  'jsf-viewstate': [
    ['javax.faces.ViewState', JAVA],
    ['javax.faces.ViewState', gzipSync(Buffer.from(JAVA, 'base64')).toString('base64')],
  ],
  'pyramid-session': [
    [
      'session',
      'tMtYYkrP1NA27LMUar0jccll7sBJrGmKxy-6uIDPrKjoZ7FSx_lWi4pZTRdl-TwYeBU5MgR9nTM7f41I9wZD0VsxNzk1MjE0NjI0LCAxNzk1MjE0NjI0LjI1OTQzNjEsIHsidXNlciI6ICJib2IifV0',
    ],
  ],
  shiro: [['rememberMe', noise(192).toString('base64')]],
  'spring-remember-me': [
    [
      'remember-me',
      Buffer.from(`bob%40x.org:1798761600000:SHA256:${'a'.repeat(64)}`)
        .toString('base64')
        .replace(/=+$/, ''),
    ],
  ],
  'symfony-remember-me': [['REMEMBERME', `App.Entity.User:Ym9i:1798761600:${'a'.repeat(64)}`]],
  'tower-sessions': [['id', 'ta6SQ2Y-JCFdEfuGnLDrEA']],
  web2py: [['session_data_app', `hmac256:${'a1'.repeat(32)}:${noise(64).toString('base64url')}`]],
  yesod: [['_SESSION', noise(90).toString('base64')]],
};

const far = readFarVectors().map((vector): Seed => ({ cookie: joinedFrom(vector), key: farKey(vector) }));
const recorded: readonly Seed[] = readVectors().map((vector) => ({
  cookie: receivedFrom(vector),
  key: vectorKey(vector),
}));

/** Cookies that the format reads; throws when there is none. */
export const seedsOf = (format: CookieFormat): readonly Seed[] => {
  const shapes = (SHAPES[format.id] ?? []).map(([name, value]): Seed => ({ cookie: received(name, value) }));
  const seeds = [...recorded, ...far, ...shapes].filter(
    ({ cookie }) => format.recognise(cookie) !== undefined && format.decode(cookie) !== undefined,
  );
  if (seeds.length === 0) throw new Error(`no seed for ${format.id}`);
  return seeds;
};
