import { describe, expect, it } from 'vitest';
import { observedAt } from '../../../test/cases.ts';
import { emptySurface } from '../../model/no-evidence.ts';
import { Sealed } from '../../model/sealed.ts';
import type { HeaderLine } from '../../parse/header-lines.ts';
import { secretsInCookie } from '../cookies/cookie-secrets.ts';
import { cookiesHeld, givenCookies } from '../cookies/cookies-held.ts';
import { givenCredentials } from './given.ts';

const surface = emptySurface('https://api.test/', observedAt);
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const provider = ['sk_', 'live_', 'DuQczgCW1EbKSlBDndLuD1CD'].join('');
const read = (...lines: HeaderLine[]) =>
  givenCredentials(lines).map(({ part, name, value }) => `${part} ${name}=${Sealed.reveal(value)}`);
const opened = (...lines: HeaderLine[]) => givenCookies({ given: givenCredentials(lines), surface, keys: [] });

describe('given credentials', () => {
  it.each([
    ['each cookie alone', ['Cookie', 'a=1; b=2'], ['cookie a=1', 'cookie b=2']],
    ['a header as it is', ['X-Api-Key', 'k 1'], ['header X-Api-Key=k 1']],
    ['without the scheme', ['Authorization', 'Bearer abc'], ['header Authorization=abc']],
    [
      'user and password',
      ['Authorization', `Basic ${base64('ada:pa:ss')}`],
      ['header Authorization=ada', 'header Authorization=pa:ss'],
    ],
    ['nothing of an empty one', ['Authorization', ''], []],
  ] as const)('are %s', (_, line, expected) => expect(read([line[0], line[1]])).toEqual(expected));

  it('are put together from their pieces, and signatures in siblings are parts', () => {
    const seen = opened(['Cookie', 's.1=b; s.0=a; session=e30=; session.sig=x']);
    expect(seen.map(({ line }) => `${line.name}=${line.value}`)).toEqual(['s=ab', 'session=e30=']);
  });

  it('have no place in an exchange, and no attributes that are judged', () => {
    const [cookie] = cookiesHeld({ exchanges: [], surface, keys: [], given: givenCredentials([['Cookie', 'a=1']]) });
    expect(cookie?.given).toEqual({ part: 'cookie', isCredential: false });
    expect(cookie?.line.attributes).toEqual([]);
  });

  it('are no leaked keys themselves; what is inside is', () => {
    const tokens = (...lines: HeaderLine[]) =>
      opened(...lines).flatMap((cookie) => secretsInCookie(cookie).map(({ match }) => match.rule.id));
    expect(tokens(['X-Api-Key', provider])).toEqual([]);
    expect(tokens(['Authorization', `Bearer ${provider}`])).toEqual([]);
    expect(tokens(['Cookie', 'api_key=Zk3rT9vQ1xLm7PaYw2Hc5Nd8'])).toEqual([]);
    expect(tokens(['Cookie', `session=${base64(JSON.stringify({ key: provider }))}`])).toEqual(['stripe-secret-key']);
    expect(tokens(['Cookie', `payments=${provider}`])).toEqual(['stripe-secret-key']);
  });
});
