import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guardedAgent } from './dispatcher.ts';

describe('guardedAgent', () => {
  let server: Server;
  let asked = 0;
  const ask = async (host: string, allowed: 'all' | readonly string[]) => {
    const dispatcher = guardedAgent(allowed);
    try {
      const { port } = server.address() as AddressInfo;
      const { statusCode, body } = await request(`http://${host}:${port}/`, { dispatcher });
      await body.dump();
      return statusCode;
    } catch (error) {
      return (error as { code?: string }).code;
    } finally {
      await dispatcher.close();
    }
  };
  beforeAll(async () => {
    server = createServer((_request, response) => {
      asked += 1;
      response.end('ok');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server.close();
  });

  it.each(['127.0.0.1', 'localhost', '127.1', '2130706433', '[::ffff:127.0.0.1]'])(
    'opens no connection to %s where no network is allowed',
    async (host) => {
      const before = asked;
      expect(await ask(host, [])).toBe('OPENBRICK_ADDRESS');
      expect(asked).toBe(before);
    },
  );

  it('connects to what the operator allowed', async () => {
    expect(await ask('127.0.0.1', ['127.0.0.0/8'])).toBe(200);
    expect(await ask('localhost', ['127.0.0.0/8', '::1/128'])).toBe(200);
    expect(await ask('127.0.0.1', 'all')).toBe(200);
  });
});
