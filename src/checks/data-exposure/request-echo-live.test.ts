import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { scan } from '../../library/index.ts';

const bearer = ['tok', 'en-of-', '0123456789abcdef'].join('');

/** Scans a server whose first page has this body, made from the credential that it received. */
async function findingsOf(body: (authorization: string) => string): Promise<string[]> {
  const server = createServer(({ url, headers }, response) => {
    response.setHeader('Content-Type', 'application/json');
    if (url === '/') response.end(body(headers.authorization ?? ''));
    else response.writeHead(404).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const settings = { bearer, only: ['request-echo'], document: { kind: 'none' }, limits: { rate: Infinity } } as const;
  const { report } = await scan(`http://127.0.0.1:${port}`, settings);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return report.findings.map(({ severity, check }) => `${severity} ${check}`);
}

describe('request-echo on a live server', () => {
  it('reports the credential itself, whatever is around it', async () => {
    expect(await findingsOf((sent) => JSON.stringify({ authorization: sent }))).toEqual(['high request-echo']);
    const both = (sent: string) => JSON.stringify({ curl: "curl -H 'Authorization: (removed)'", authorization: sent });
    expect(await findingsOf(both)).toEqual(['high request-echo']);
  });

  it.each([
    ['a stored command', { curl: "curl -si -H 'Authorization: (removed)' https://api.example.com/" }],
    ['a stored header', { headers: { authorization: 'Bearer (removed)' } }],
    ['a stored field', { token: '(removed)' }],
  ])('is quiet on a report that the server keeps: %s', async (_, body) => {
    expect(await findingsOf(() => JSON.stringify(body))).toEqual([]);
  });
});
