import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Exchange } from '../../model/exchange.ts';
import { everySecretInBody, secretsInBody, secretsNotListed, unlistedNotes } from './secrets-seen.ts';

const key = (i: number): string =>
  `sk${'_live_'}${createHash('sha256')
    .update(`${i}`)
    .digest('base64')
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 24)}`;

function responseWith(keys: readonly string[]): Exchange {
  const body = JSON.stringify(keys.map((note) => ({ note })));
  return {
    id: 'e1',
    origin: 'live',
    identity: 'anonymous',
    request: { method: 'GET', url: 'http://127.0.0.1/keys', headers: [] },
    response: {
      status: 200,
      httpVersion: '1.1',
      headers: [['content-type', 'application/json']],
      body,
      bodyBytes: body.length,
      truncated: false,
    },
  };
}

it('lists the first of very many keys, counts the others, and knows all of them', () => {
  const exchange = responseWith(Array.from({ length: 300 }, (_, i) => key(i)));
  const every = everySecretInBody(exchange).length;
  expect(every).toBeGreaterThan(250);
  expect(secretsInBody(exchange)).toHaveLength(200);
  expect(secretsNotListed(exchange)).toBe(every - 200);
  expect(unlistedNotes([exchange])).toEqual([
    `\`GET http://127.0.0.1/keys\` contains more keys than are listed individually: ${every - 200} more keys.`,
  ]);
});

it('lists a few keys all, and one key that stands there often', () => {
  expect(unlistedNotes([responseWith([key(1), key(2)])])).toEqual([]);
  expect(secretsNotListed(responseWith(Array.from({ length: 300 }, () => key(1))))).toBe(0);
});
