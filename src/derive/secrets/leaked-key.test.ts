import { describe, expect, it } from 'vitest';
import { exchangeOf, type Page } from '../../../test/cases.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own } from '../../model/said.ts';
import { fake } from '../../secrets/fake.ts';
import { placeIn } from '../place.ts';
import type { BodySecret } from './body-values.ts';
import { firstOfEach, isEcho, isLeak, leaked, placeOfMatch, placeWords } from './leaked-key.ts';
import { secretsInBody } from './secrets-seen.ts';

const stripe = ['sk_', 'live_', fake.alnum(24)].join('');
const token = fake.alnum(40);

const responseOf = (value: unknown, page: Page = {}): Exchange =>
  exchangeOf({ headers: ['Content-Type: application/json'], body: JSON.stringify(value), ...page }, 'e1');

/** The exchange with the first secret of its body. */
function secretOf(exchange: Exchange): [BodySecret, Exchange] {
  const [match] = secretsInBody(exchange).filter(({ kind }) => kind === 'secret');
  if (match === undefined) throw new Error('the response has a secret');
  return [match, exchange];
}

describe('a key in a response', () => {
  it.each<[string, Exchange]>([
    ['that it gives away', responseOf({ key: stripe })],
    ['beside other words of ours', responseOf({ key: stripe }, { url: 'https://api.test/?q=key' })],
    ['under the name of a token, at a path that issues none', responseOf({ access_token: token })],
  ])('is leaked: %s', (_, exchange) => expect(isLeak(...secretOf(exchange))).toBe(true));

  it.each<[string, Exchange]>([
    ['that we sent', responseOf({ key: stripe }, { url: `https://api.test/?q=${stripe}` })],
    ['that we sent in a header', responseOf({ key: stripe }, { sent: [`X-Key: ${stripe}`] })],
    ['that a login issues', responseOf({ access_token: token }, { url: 'https://api.test/v1/login', method: 'POST' })],
    ['of a response with the type of a token', responseOf({ access_token: token, token_type: 'bearer' })],
  ])('is not leaked: %s', (_, exchange) => expect(isLeak(...secretOf(exchange))).toBe(false));
});

describe('an echo', () => {
  const sent = responseOf({}, { url: 'https://api.test/find?q=blue%20horse+one&n=abc' });

  it.each(['blue horse one', 'abc', 'blue%20horse'])('%s', (text) => expect(isEcho(text, sent)).toBe(true));

  it.each([
    ['part of a short word', 'ab'],
    ['the host', 'api.test'],
    ['what we did not send', 'blue horse two'],
  ])('is not %s', (_, text) => expect(isEcho(text, sent)).toBe(false));
});

describe('the finding of a leaked key', () => {
  const observed = (exchange: Exchange) => {
    const [match] = secretOf(exchange);
    return leaked(exchange, match, { at: placeIn(exchange), message: own('It has a key.') });
  };

  it('is high, and shows no key', () => {
    const finding = observed(responseOf({ key: stripe }));
    expect(finding).toMatchObject({ message: 'It has a key.', severity: 'high', confidence: 'firm' });
    expect(JSON.stringify(finding)).not.toContain(stripe);
  });

  it('is a remark where the operation exists to issue it', () => {
    const page = { method: 'POST', url: 'https://api.test/api-keys', status: 201 };
    expect(observed(responseOf({ api_key: token }, page))).toMatchObject({
      message: 'It has a key. The operation exists to issue it.',
      severity: 'info',
    });
  });
});

describe('its place', () => {
  it('is a pointer in JSON, else a line', () => {
    const [inJson, json] = secretOf(responseOf({ billing: { key: stripe } }));
    expect(placeWords(placeOfMatch(json, inJson))).toBe('at `/billing/key`');
    const [inText, text] = secretOf(exchangeOf({ body: `one\ntwo ${stripe}` }, 'e1'));
    expect(placeOfMatch(text, inText)).toMatchObject({ line: 2, column: 5 });
    expect(placeWords(placeOfMatch(text, inText))).toBe('in line 2');
  });

  it('is the first of several', () => {
    const [match] = secretOf(responseOf({ key: stripe }));
    const later = { ...match, start: match.start + 100 };
    const other = { ...match, token: 'other' };
    expect(firstOfEach([match, later, other])).toEqual([match, other]);
  });
});
