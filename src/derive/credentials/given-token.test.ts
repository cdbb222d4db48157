import { describe, expect, it } from 'vitest';
import { type Case, exchangeOf, factsOf, type Page } from '../../../test/cases.ts';
import { withToken } from '../../../test/given-token.ts';
import { part } from '../../../test/tokens.ts';
import {
  forgedProbe,
  genuineProbe,
  opensLike,
  type TokenRead,
  tokenRead,
  verifiedResponse,
  withBrokenSignature,
} from './given-token.ts';

const token = `${part({ alg: 'HS256' })}.${part({ sub: 'ann' })}.${part('signature')}`;
const given = withToken(token, () => true);
const readOf = (test: Case): TokenRead | undefined =>
  tokenRead(factsOf({ evidence: { given: [] }, ...test }, 'exchanges', 'surface', 'keys', 'given'));
const { surface } = factsOf(given, 'surface');

describe('a read for which a given token is needed', () => {
  it('is one that refuses clients without credentials', () => {
    expect(readOf(given)).toMatchObject({
      url: 'https://api.test/orders',
      credential: { part: 'header', name: 'Authorization' },
      token: { text: token },
    });
  });

  it.each<[string, Case]>([
    ['anyone gets the same', { ...given, pages: (given.pages ?? []).map((page) => ({ ...page, status: 200 })) }],
    ['the user is refused too', { ...given, pages: (given.pages ?? []).map((page) => ({ ...page, status: 401 })) }],
    ['no token was given', withToken('opaque', () => true)],
    ['nothing was given', { pages: given.pages ?? [] }],
  ])('is not known where %s', (_, test) => expect(readOf(test)).toBeUndefined());
});

describe('the requests', () => {
  const read = readOf(given);
  if (read === undefined) throw new Error('the case has a read');

  it('send the token alone, or another one in its place', () => {
    expect(genuineProbe(read)).toMatchObject({ only: { part: 'header', name: 'Authorization' } });
    expect(forgedProbe(read, 'x', 'a.b.c')).toMatchObject({
      anonymous: true,
      hides: ['Authorization'],
      request: { headers: [['Authorization', 'Bearer a.b.c']] },
    });
    const inCookie: TokenRead = { ...read, credential: { part: 'cookie', name: 'sid' } };
    expect(forgedProbe(inCookie, 'x', 'a.b.c', true)).toMatchObject({
      fresh: true,
      request: { headers: [['Cookie', 'sid=a.b.c']] },
    });
  });

  it.each([
    ['a.b.cde', 'a.b.Ade'],
    ['a.b.Cde', 'a.b.Ade'],
    ['a.b.Ade', 'a.b.Bde'],
    ['a.b.', 'a.b.'],
  ])('break the signature of %s', (text, broken) => expect(withBrokenSignature(text)).toBe(broken));
});

describe('the responses', () => {
  const json = (value: unknown, status = 200): Page => ({
    status,
    headers: ['Content-Type: application/json'],
    body: JSON.stringify(value),
  });
  const genuine = exchangeOf(json({ orders: [{ id: 1 }] }), 'genuine');

  it.each<[string, Page, boolean]>([
    ['the same', json({ orders: [{ id: 2 }] }), true],
    ['a refusal', json({ detail: 'log in' }, 401), false],
    ['other content', json({ status: 'up' }), false],
  ])('open like the genuine one: %s', (_, page, expected) => {
    expect(opensLike(exchangeOf(page, 'other'), genuine, surface)).toBe(expected);
  });

  const responding = (broken: Page | undefined, first: Page | undefined = json({ orders: [{ id: 1 }] })) => {
    const pages: Readonly<Record<string, Page | undefined>> = { genuine: first, broken };
    const exchange = (id: string) => {
      const page = pages[id];
      return page && exchangeOf(page, id);
    };
    return verifiedResponse({ exchange }, surface)?.id;
  };

  it('show that signatures are verified', () => expect(responding(json({ detail: 'no' }, 401))).toBe('genuine'));

  it.each<[string, Page | undefined, Page | undefined]>([
    ['a broken token opens the same', json({ orders: [{ id: 1 }] }), undefined],
    ['there was no response to a broken one', undefined, undefined],
    ['the genuine one is refused', json({}, 401), json({}, 401)],
  ])('do not show it where %s', (_, broken, first) => expect(responding(broken, first)).toBeUndefined());
});
