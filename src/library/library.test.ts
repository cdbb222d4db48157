import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  checks,
  defineCheck,
  findSecrets,
  inspectCookie,
  judge,
  own,
  quote,
  readDocument,
  say,
  scan,
  scanDocument,
  toGithub,
  toHtml,
  toJson,
  toJunit,
  toMarkdown,
  toSarif,
  toTerminal,
  UnreachableError,
  UsageError,
} from './index.ts';

let server: Server;
let url = '';
const fast = { limits: { rate: Number.POSITIVE_INFINITY } };
const password = ['k2Vw9', 'qLr8Zt', 'x4'].join('!');

beforeAll(async () => {
  server = createServer((_, response) => {
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ parcels: [{ id: 1, weight: 3 }], api_key: 'my-weather-key-123' }));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => server.close());

const teapot = defineCheck({
  id: 'teapot',
  category: 'inventory',
  severity: 'low',
  title: 'Server is a teapot',
  why: 'A teapot cannot brew coffee.',
  fix: 'Ask a coffee pot.',
  cwe: [1059],
  owasp: ['API9:2023'],
  references: ['RFC 2324'],
  needs: ['exchanges'],
  judge: ({ exchanges }) =>
    exchanges.slice(0, 1).map(({ id, request }) => ({
      at: { source: 'live', method: request.method, url: request.url, part: 'status' },
      message: say`${quote(request.url)} ${own('may be a teapot')}.`,
      proof: { exchange: id },
    })),
});

describe('scan', () => {
  it('takes a URL and nothing more, and its report can be written in every format', async () => {
    const { report } = await scan(url, fast);
    expect(report.findings.map(({ check }) => check)).toContain('api-key-in-body');
    expect(JSON.parse(toJson(report))).toEqual(JSON.parse(JSON.stringify(report)));
    expect(JSON.parse(toSarif(report)).version).toBe('2.1.0');
    expect(toHtml(report)).toContain('<!doctype html>');
    expect(toMarkdown(report)).toContain('## openbrick');
    expect(toJunit(report)).toContain('<testsuite');
    expect(toGithub(report)).toMatch(/^(?:::|openbrick: )/);
    expect(toTerminal(report)).toContain('api-key-in-body');
  });

  it('runs checks of the caller beside the built-in ones, and the chosen ones alone', async () => {
    const { report, recording } = await scan(url, { ...fast, checks: [teapot], only: ['teapot'] });
    expect(report.findings.map(({ check }) => check)).toEqual(['teapot']);
    expect(report.checks).toHaveLength(checks.length + 1);
    expect(judge(recording).findings.map(({ check }) => check)).not.toContain('teapot');
  });

  it('sends the headers it is given', async () => {
    const seen: (string | undefined)[] = [];
    const listen = (request: { headers: { authorization?: string; 'x-team'?: string | string[] } }): void => {
      seen.push(`${request.headers.authorization} ${String(request.headers['x-team'])}`);
    };
    server.on('request', listen);
    await scan(url, { ...fast, bearer: 'a-token-of-the-test', headers: { 'X-Team': 'red' }, only: ['ssrf'] });
    server.off('request', listen);
    expect(seen).toContain('Bearer a-token-of-the-test red');
  });

  it.each([
    ['a built-in one', [{ ...teapot, id: 'api-key-in-body' }]],
    ['each other', [teapot, { ...teapot }]],
  ])('refuses checks of the caller with the id of %s', async (_, given) => {
    await expect(scan(url, { checks: given })).rejects.toThrow(/^checks: there are two with the id "[a-z-]+"$/);
  });

  it('refuses what is no URL, no check, and no server', async () => {
    await expect(scan('not a url')).rejects.toThrow(UsageError);
    await expect(scan('ftp://files.example/')).rejects.toThrow(UsageError);
    await expect(scan(url, { only: ['no-such-check'] })).rejects.toThrow(UsageError);
    await expect(scan('http://127.0.0.1:9/', fast)).rejects.toThrow(UnreachableError);
  });
});

describe('without a server', () => {
  const document = JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Parcels', version: '1' },
    servers: [{ url: 'http://api.example.com' }],
    paths: { '/parcels': { get: { responses: { 200: { description: 'all' } } } } },
  });

  it('a document is read and judged', async () => {
    expect(readDocument(document).operations.map((each) => each.key)).toEqual(['GET /parcels']);
    const { report } = await scanDocument(document);
    expect(report.target.document?.operations).toBe(1);
    expect(report.requests.sent).toBe(0);
  });

  it('a text that is no document is refused with its place', async () => {
    expect(() => readDocument('{"a": 1}')).toThrow(/^document:1:1: /);
    await expect(scanDocument('[')).rejects.toThrow(UsageError);
  });

  it('a cookie is identified, decoded and tested with published and given keys', () => {
    const value = 'eyJ1c2VyX2lkIjo0Mn0.awCm-Q.h8BrbghfMlgVdYbM0pmpoiz2Wv0';
    const [cookie] = inspectCookie(`session=${value}`);
    expect(cookie).toMatchObject({ name: 'session', format: 'flask', protection: 'signed' });
    expect(inspectCookie(value, { name: 'sid', keys: ['not-the-key'] })).toMatchObject([{ name: 'sid' }]);
    expect(() => inspectCookie('')).toThrow(UsageError);
  });

  it('secrets in a text are found by their offsets, and appear only masked', () => {
    const text = `db_password = "${password}"`;
    const [found] = findSecrets(text);
    expect(found).toMatchObject({ start: 15, end: text.length - 1, length: password.length });
    expect(JSON.stringify(found)).not.toContain(password);
    expect(findSecrets('nothing here')).toEqual([]);
  });
});
