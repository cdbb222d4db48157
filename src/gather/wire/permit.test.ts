import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { wireOptions } from '../testing/options.ts';
import { createWire } from './wire.ts';

describe('a shared pace', () => {
  it('is asked before each request, with its URL, and holds the request back', async () => {
    const seen: string[] = [];
    const server = createServer((request, response) => {
      seen.push(request.url ?? '');
      response.end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const requested: { url: string; let(): void }[] = [];
    const permit = (to: URL) => new Promise<void>((resolve) => requested.push({ url: to.href, let: resolve }));
    const wire = createWire(wireOptions(url, { permit }));
    try {
      const responses = [wire.get(`${url}a`), wire.get(`${url}b`)];
      while (requested.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
      expect(seen).toEqual([]);
      for (const each of requested) each.let();
      expect((await Promise.all(responses)).map(({ ok }) => ok)).toEqual([true, true]);
      expect(requested.map((each) => each.url)).toEqual([`${url}a`, `${url}b`]);
      expect(seen.sort()).toEqual(['/a', '/b']);
    } finally {
      await wire.close();
      server.close();
    }
  });
});
