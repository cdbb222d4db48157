/** What a scan of the demo sends: every request that arrives and every connection that is made in this process is looked at. */
import { channel } from 'node:diagnostics_channel';
import { createServer, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { buildSchema, graphqlSync } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Demo, startDemo } from '../demo/server.ts';
import { endSession, initialize, mcpRequest } from '../src/derive/mcp/requests.ts';
import { mcpServer } from '../src/gather/testing/mcp-server.ts';
import { wireOptions } from '../src/gather/testing/options.ts';
import { listen } from '../src/gather/testing/raw-server.ts';
import { createWire } from '../src/gather/wire/wire.ts';
import type { ProbeResult, RequestSpec } from '../src/model/probe.ts';
import { scan } from '../src/scan.ts';
import { scanOptionsFor } from './scan-options.ts';

const requests: IncomingMessage[] = [];
const remotes = new Set<string>();
const names = new Set<string>();
const onRequest = (message: unknown): void => {
  requests.push((message as { request: IncomingMessage }).request);
};
const onSocket = (message: unknown): void => {
  const { socket } = message as { socket: Socket };
  socket.once('lookup', (_error, _address, _family, host) => names.add(host));
  socket.once('connect', () => remotes.add(`${socket.remoteAddress}:${socket.remotePort}`));
};

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
  channel('http.server.request.start').subscribe(onRequest);
  channel('net.client.socket').subscribe(onSocket);
  await scan({ ...scanOptionsFor(demo.url), credentials: [['Authorization', 'Bearer abcdefgh12345678']] });
});
afterAll(async () => {
  channel('http.server.request.start').unsubscribe(onRequest);
  channel('net.client.socket').unsubscribe(onSocket);
  await demo.close();
});

describe('a scan of the demo', () => {
  it('sends GET, HEAD, OPTIONS and one TRACE, and nothing with a body', () => {
    const methods = requests.map(({ method }) => method);
    expect(methods.length).toBeGreaterThan(50);
    expect(
      [...new Set(methods)].filter((method) => !['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(method ?? '')),
    ).toEqual([]);
    expect(methods.filter((method) => method === 'TRACE').length).toBeLessThanOrEqual(1);
    const withBody = requests.filter(({ headers }) => 'content-length' in headers || 'transfer-encoding' in headers);
    expect(withBody.map(({ method, url }) => `${method} ${url}`)).toEqual([]);
    expect(demo.mutations()).toBe(0);
  });

  it('sends no header or parameter that makes another method of a request', () => {
    const override = /^(?:x-)?(?:http-)?method(?:-override)?$/i;
    const sent = requests.flatMap(({ headers, url }) => [
      ...Object.keys(headers),
      ...new URL(url ?? '/', 'http://127.0.0.1').searchParams.keys(),
    ]);
    expect(sent).toContain('host');
    expect(sent.filter((name) => override.test(name) || name.toLowerCase() === '_method')).toEqual([]);
  });

  it('connects to the host that was named and to no other, and looks up no other name', () => {
    const { host } = new URL(demo.url);
    expect([...remotes]).toEqual([host]);
    expect([...names].filter((name) => name !== '127.0.0.1')).toEqual([]);
    expect([...new Set(requests.map(({ headers }) => headers.host))]).toEqual([host]);
  });
});

const POST_JSON = { method: 'POST', headers: [['content-type', 'application/json'] as const] };
const graphql = (url: string, query: string): RequestSpec => ({ ...POST_JSON, url, body: JSON.stringify({ query }) });

describe('a request that its protocol defines as a read', () => {
  async function sending(): Promise<{
    url: string;
    arrived: string[];
    send: (spec: RequestSpec) => Promise<ProbeResult>;
  }> {
    const arrived: string[] = [];
    const server = createServer((request, response) => {
      arrived.push(`${request.method} ${request.url}`);
      response.end('{"data":{}}');
    });
    const url = `http://127.0.0.1:${await listen(server)}/graphql`;
    const wire = createWire(wireOptions(url));
    onTestFinished(async () => {
      await wire.close();
      server.close();
    });
    wire.admitReads(url);
    return { url, arrived, send: (request) => wire.send({ kind: 'request', id: 'p', risk: 'read', request }) };
  }

  it('is sent by POST to an endpoint of the protocol, and to no other address', async () => {
    const { url, arrived, send } = await sending();
    expect((await send(graphql(url, '{ __typename }'))).ok).toBe(true);
    expect(await send(graphql(`${url}/other`, '{ __typename }'))).toMatchObject({ ok: false, left: 'consent' });
    expect(arrived).toEqual(['POST /graphql']);
  });

  it('is never a mutation, a subscription or a field that acts', async () => {
    const { url, arrived, send } = await sending();
    const acting = [
      'mutation { deleteUser(id: 1) { id } }',
      'mutation { __typename }',
      'query A { users { id } } mutation B { drop }',
      'subscription { messages { id } }',
      '{ resetDatabase }',
    ];
    for (const query of acting) {
      expect(await send(graphql(url, query))).toMatchObject({ ok: false, left: 'consent' });
      const byGet = { method: 'GET', url: `${url}?${new URLSearchParams({ query })}` };
      if (query !== 'mutation { __typename }') expect(await send(byGet)).toMatchObject({ ok: false, left: 'consent' });
    }
    expect(arrived).toEqual([]);
  });

  it('never calls a tool, and ends only its own session', async () => {
    const server = await mcpServer({ session: () => 'issued-1', revisions: ['2025-11-25'] });
    onTestFinished(server.close);
    const url = new URL('/mcp', server.url).href;
    const wire = createWire(wireOptions(url));
    onTestFinished(wire.close);
    wire.admitReads(url);
    const send = (request: RequestSpec) => wire.send({ kind: 'request', id: 'p', risk: 'read', request });
    expect(await send(endSession(url, 'issued-1'))).toMatchObject({ ok: false, left: 'consent' });
    for (const method of ['tools/call', 'resources/read', 'prompts/get'])
      expect(await send(mcpRequest(url, { method }))).toMatchObject({ ok: false, left: 'consent' });
    expect((await send(initialize(url))).ok).toBe(true);
    expect((await send(endSession(url, 'issued-1'))).ok).toBe(true);
    expect(await send(endSession(url, 'another'))).toMatchObject({ ok: false, left: 'consent' });
    expect(server.calls).toEqual(['POST /mcp initialize', 'DELETE /mcp']);
  });
});

describe('a scan of a GraphQL server', () => {
  it('sends queries without credentials, and no mutation, subscription or acting field', async () => {
    const changed: string[] = [];
    const change = (what: string) => () => changed.push(what) > 0;
    const root = { lamps: [], deleteLamp: change('deleteLamp'), clearCache: change('clearCache') };
    const sdl =
      'type Query { lamps: [Lamp] clearCache: Boolean } type Lamp { id: ID } type Mutation { deleteLamp: Boolean } type Subscription { ticks: Int }';
    const schema = buildSchema(sdl);
    const posts: IncomingMessage[] = [];
    const server = createServer((request, response) => {
      const run = (query: unknown): unknown => graphqlSync({ schema, source: String(query), rootValue: root });
      const { searchParams } = new URL(request.url ?? '/', 'http://a.test');
      let body = '';
      if (request.method !== 'GET') posts.push(request);
      request.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      request.on('end', () => {
        const sent: unknown =
          body.startsWith('{') || body.startsWith('[') ? JSON.parse(body) : { query: searchParams.get('query') };
        const received = Array.isArray(sent)
          ? sent.map(({ query }: { query: unknown }) => run(query))
          : run((sent as { query: unknown }).query);
        response.writeHead(200, {
          'content-type': 'application/json',
          'set-cookie': 'sessionid=k3Jf9aQ2xV7mN5rT8wZ1bY4c',
        });
        response.end(JSON.stringify(received));
      });
    });
    const url = `http://127.0.0.1:${await listen(server)}/graphql`;
    onTestFinished(() => void server.close());
    const token = 'Bearer abcdefgh12345678';
    const { report } = await scan({ ...scanOptionsFor(url), credentials: [['Authorization', token]] });
    expect(report.findings.map(({ check }) => check)).toEqual(
      expect.arrayContaining(['graphql-introspection', 'graphql-batching', 'graphql-get-mutations']),
    );
    expect(changed).toEqual([]);
    const bodies = posts.filter(({ method }) => method === 'POST');
    expect(bodies.length).toBeGreaterThan(5);
    expect(bodies.filter(({ headers }) => headers.authorization !== undefined || headers.cookie !== undefined)).toEqual(
      [],
    );
  });
});
