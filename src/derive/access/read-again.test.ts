import { describe, expect, it } from 'vitest';
import { exchangeOf } from '../../../test/cases.ts';
import { REMOVED } from '../../model/exchange.ts';
import { again, asWhom } from './read-again.ts';

const url = 'https://api.test/orders/7';

describe('a read that is sent again', () => {
  const read = exchangeOf({ url, sent: ['Cookie: sid=1', 'X-Tenant: blue'] }, 'e1');

  it('goes out as an identity, without the credentials it had', () => {
    expect(again('once more', read, 'bob')).toEqual([
      {
        kind: 'request',
        id: 'once more',
        risk: 'read',
        fresh: true,
        as: 'bob',
        request: { method: 'GET', url, headers: [['X-Tenant', 'blue']] },
      },
    ]);
  });

  it('goes out without credentials', () => {
    const [probe] = again('none', read, 'unauthenticated');
    expect(probe).toMatchObject({ anonymous: true, fresh: true });
    expect(probe).not.toHaveProperty('as');
  });

  it.each([
    ['its URL had a credential', { url: `${url}?key=${REMOVED}` }],
    ['its body had one', { url, method: 'POST', sentBody: `{"token":"${REMOVED}"}` }],
  ])('is not sent where %s', (_, page) => {
    expect(again('once more', exchangeOf(page, 'e1'), 'bob')).toEqual([]);
  });
});

it('names an identity in a sentence', () => {
  expect(asWhom('bob')).toBe('as `bob`');
  expect(asWhom('unauthenticated')).toBe('without credentials');
});
