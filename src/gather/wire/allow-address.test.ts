import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wireOptions } from '../testing/options.ts';
import { createWire } from './wire.ts';

describe('addresses that the caller refuses', () => {
  let server: Server;
  let connections = 0;
  beforeAll(async () => {
    server = createServer((_request, response) => void response.end('{}'));
    server.on('connection', () => {
      connections += 1;
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  const send = async (host: string, allowAddress: (address: string) => boolean) => {
    const url = `http://${host}:${(server.address() as AddressInfo).port}/`;
    const wire = createWire(wireOptions(url, { allowAddress }));
    try {
      const result = await wire.get(url);
      return result.ok ? 'answered' : result.why;
    } finally {
      await wire.close();
    }
  };

  it.each(['127.0.0.1', 'localhost', '127.1', '2130706433', '[::ffff:127.0.0.1]'])(
    'are not connected to, written as %s',
    async (host) => {
      const before = connections;
      expect(await send(host, () => false)).toBe('the host has an address that this scan may not connect to');
      expect(connections).toBe(before);
    },
  );

  it('are asked for as plain addresses, and others are connected to', async () => {
    const requested: string[] = [];
    const allow = (address: string): boolean => {
      requested.push(address);
      return true;
    };
    expect(await send('127.1', allow)).toBe('answered');
    expect(requested).toEqual(['127.0.0.1']);
  });

  it('stop the whole host, since one of its addresses may be where it leads next', async () => {
    const seen: string[] = [];
    const outcome = await send('localhost', (address) => {
      seen.push(address);
      return seen.length > 1;
    });
    expect(outcome).toBe('the host has an address that this scan may not connect to');
  });
});
