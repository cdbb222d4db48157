import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listener, listen } from './listen.ts';

describe('a connection without a request that could be routed', () => {
  let listener: Listener;
  beforeAll(async () => {
    listener = await listen(() => new Response('routed'), { host: '127.0.0.1', port: 0 });
  });
  afterAll(() => listener.close(0));

  const send = (bytes: string): Promise<string> => {
    const socket = connect(Number(new URL(listener.url).port), '127.0.0.1');
    socket.write(bytes);
    return text(socket);
  };

  it.each([
    ['no HTTP', 'hello\r\n\r\n', 400, 'The request is not valid HTTP.'],
    [
      'a header with a line break',
      'GET / HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n\r\n',
      400,
      'The request is not valid HTTP.',
    ],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      400,
      'The request is not valid HTTP.',
    ],
    [
      'headers without end',
      `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(40_000)}`,
      431,
      'The headers of the request are too long.',
    ],
  ])('gets a problem: %s', async (_, bytes, status, detail) => {
    const [head = '', body = ''] = (await send(bytes)).split('\r\n\r\n');
    expect(head).toMatch(
      new RegExp(`^HTTP/1\\.1 ${status} [A-Z][\\w ]+\\r\\nContent-Type: application/problem\\+json\\r\\n`),
    );
    expect(JSON.parse(body)).toMatchObject({ status, detail });
  });

  it('is answered as usual otherwise', async () => {
    expect(await send('GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 200 OK[\s\S]+routed/,
    );
  });
});
