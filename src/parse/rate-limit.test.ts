import { describe, expect, it } from 'vitest';
import type { HeaderLine } from './header-lines.ts';
import { type RateLimit, rateLimitHeader, rateLimitOf } from './rate-limit.ts';

describe('rateLimitOf', () => {
  it.each<[string, readonly HeaderLine[], RateLimit | undefined]>([
    ['one policy', [['RateLimit', '"default";r=50;t=30']], { remaining: 50, resetSeconds: 30 }],
    [
      'the tightest of several',
      [['RateLimit', '"hour";r=900;t=3000, "burst";r=0;t=4']],
      { remaining: 0, resetSeconds: 4 },
    ],
    [
      'policies in two lines',
      [
        ['RateLimit', '"a";r=9'],
        ['ratelimit', '"b";r=2'],
      ],
      { remaining: 2 },
    ],
    [
      'the earlier pair',
      [
        ['RateLimit-Remaining', '0'],
        ['RateLimit-Reset', '12'],
      ],
      { remaining: 0, resetSeconds: 12 },
    ],
    [
      'the pair with X-',
      [
        ['X-RateLimit-Remaining', '3'],
        ['X-RateLimit-Reset', '60'],
      ],
      { remaining: 3, resetSeconds: 60 },
    ],
    [
      'a reset that is a time of day',
      [
        ['X-Rate-Limit-Remaining', '3'],
        ['X-Rate-Limit-Reset', '1790000000'],
      ],
      { remaining: 3 },
    ],
    ['no limit', [['Content-Type', 'text/plain']], undefined],
    ['a policy without what is left', [['RateLimit', '"default"']], undefined],
    ['text that is no list', [['RateLimit', 'limit=1,,']], undefined],
    ['a negative rest', [['RateLimit', '"default";r=-1']], undefined],
  ])('%s', (_, headers, expected) => {
    expect(rateLimitOf(headers)).toEqual(expected);
  });
});

describe('rateLimitHeader', () => {
  it.each([
    'RateLimit',
    'RateLimit-Policy',
    'ratelimit-limit',
    'X-RateLimit-Limit',
    'X-Rate-Limit-Remaining',
    'X-RateLimit-Remaining-Minute',
    'X-App-Rate-Limit',
    'X-Shopify-Shop-Api-Call-Limit',
  ])('%s announces a limit', (name) => {
    expect(
      rateLimitHeader([
        ['A', 'b'],
        [name, '40'],
      ]),
    ).toBe(name);
  });

  it.each(['X-Limit', 'Content-Length', 'Accelerate-Limits', 'X-Total-Limit', 'Retry-After'])('%s does not', (name) => {
    expect(rateLimitHeader([[name, '40']])).toBeUndefined();
  });

  it('needs a value', () => {
    expect(rateLimitHeader([['RateLimit', ' ']])).toBeUndefined();
  });
});
