import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { scanOptionsFor } from '../../../test/scan-options.ts';
import { part } from '../../../test/tokens.ts';
import type { HeaderLine } from '../../parse/header-lines.ts';
import { gather } from '../gather.ts';

const token = (alg: string): string => `${part({ alg })}.${part({ sub: 'ann' })}.${'A'.repeat(86)}`;
const KEYS = { keys: [{ kty: 'EC', crv: 'P-256', x: 'a', y: 'b' }] };

/** What is requested of a server with these responses, and without any other. */
async function requested(responses: Readonly<Record<string, unknown>>, credentials: readonly HeaderLine[] = []) {
  const paths: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    paths.push(url);
    response.writeHead(url in responses ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(responses[url] ?? { error: 'not found' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const { wire } = await gather({ ...scanOptionsFor(url), credentials });
  await wire.close();
  server.close();
  return paths.filter((path) => path.includes('jwks'));
}

describe('keys that verify tokens', () => {
  it('are requested where a given token has a public key', async () => {
    const credentials = [['Authorization', `Bearer ${token('ES256')}`]] as const;
    expect(await requested({ '/': { a: 1 } }, credentials)).toContain('/.well-known/jwks.json');
  });

  it('are requested where a response has such a token', async () => {
    expect(await requested({ '/': { access_token: token('RS256') } })).toContain('/.well-known/jwks.json');
  });

  it('are not requested without one', async () => {
    expect(await requested({ '/': { a: 1 } })).toEqual([]);
    expect(await requested({ '/': { access_token: token('HS256') } })).toEqual([]);
  });

  it('are requested where the configuration names them, and nowhere else', async () => {
    const configuration = { issuer: 'https://id.test', jwks_uri: '/my/jwks' };
    const responses = { '/': { access_token: token('RS256') }, '/my/jwks': KEYS };
    expect(await requested({ ...responses, '/.well-known/openid-configuration': configuration })).toEqual(['/my/jwks']);
  });
});
