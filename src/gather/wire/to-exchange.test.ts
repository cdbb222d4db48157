import { describe, expect, it } from 'vitest';
import { createRemover } from '../../derive/credentials/credential-remover.ts';
import { toExchange } from './to-exchange.ts';

const token = ['abc', '12345', '67890'].join('');
const remover = createRemover([['Authorization', `Bearer ${token}`]]);
const exchangeOf = (body: string, location: string) =>
  toExchange(
    {
      id: 'e1',
      identity: 'given',
      outgoing: {
        method: 'GET',
        url: new URL('http://api.test/findings'),
        headers: [['Authorization', `Bearer ${token}`]],
        fresh: false,
      },
      incoming: {
        status: 200,
        headers: [['Location', location]],
        httpVersion: '1.1',
        bytes: Buffer.from(body),
        truncated: false,
      },
    },
    remover,
  );

describe('an exchange', () => {
  it('has `(removed)` where a credential of ours stood, and nowhere else', () => {
    const { request, response } = exchangeOf(
      `{"curl":"curl -H 'Authorization: (removed)'","seen":"Bearer ${token}"}`,
      `/?token=${token}&was=(removed)`,
    );
    expect(request.headers).toContainEqual(['Authorization', '(removed)']);
    expect(response.body).toBe(`{"curl":"curl -H 'Authorization: [removed]'","seen":"(removed)"}`);
    expect(response.headers).toEqual([['Location', '/?token=(removed)&was=[removed]']]);
  });

  it('has a URL, whatever a credential is made of', () => {
    const url = new URL('http://api.test/api.test/findings');
    const outgoing = { method: 'GET', url, headers: [], fresh: false };
    const incoming = { status: 200, headers: [], httpVersion: '1.1', bytes: Buffer.from(''), truncated: false };
    const { request } = toExchange(
      { id: 'e1', identity: 'given', outgoing, incoming },
      createRemover([['X-Site', 'api.test']]),
    );
    expect(request.url).toBe('http://api.test/(removed)/findings');
  });

  it('keeps other texts as they came', () => {
    const body = 'old option [removed], (removed by an admin), (Removed)';
    expect(exchangeOf(body, '/').response.body).toBe(body);
  });
});
