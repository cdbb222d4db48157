import { afterEach, describe, expect, it } from 'vitest';
import { listingIn } from '../../derive/mcp/listing.ts';
import { mcpServers } from '../../derive/mcp/servers.ts';
import { gather } from '../gather.ts';
import type { GatherOptions } from '../survey/gather-options.ts';
import { type McpBehaviour, type McpServer, mcpServer, TOOL } from '../testing/mcp-server.ts';
import { wireOptions } from '../testing/options.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function start(behaviour: McpBehaviour = {}): Promise<McpServer> {
  const server = await mcpServer(behaviour);
  cleanups.push(server.close);
  return server;
}

async function look(url: string, variation: Partial<GatherOptions> = {}) {
  const { limits, ...rest } = variation;
  const options = {
    ...wireOptions(url, { ...(limits && { limits }) }),
    crawl: true,
    seeds: [],
    include: [],
    exclude: [],
    keys: [],
    ...rest,
  };
  const { evidence, wire } = await gather(options);
  cleanups.push(wire.close);
  if (!evidence.exchanges.ok || !evidence.surface.ok) throw new Error('nothing was gathered');
  const exchanges = evidence.exchanges.value;
  const [server] = mcpServers(exchanges);
  const offers = server?.listings.flatMap((listing) => listing.offers.map(({ name }) => name));
  return { exchanges, surface: evidence.surface.value, server, offers };
}

const messages = ({ calls }: McpServer): string[] => calls.filter((call) => /^(?:POST|DELETE)/.test(call));
const neverCalled = (server: McpServer): void =>
  expect(server.calls.filter((call) => /tools\/call|resources\/read|prompts\/get/.test(call))).toEqual([]);

let ids = 0;
const random = (): string =>
  [
    '91b8607b-eaae-43af-8c73-7e9b2cc25311',
    '1d5f243b-6898-4572-833a-b27d18283d12',
    'c1b90d3b-c1b5-4dde-8215-f637f13b1cb4',
  ][ids++ % 3] ?? '';

describe('an MCP server at an unusual path', () => {
  const at = (headers: Readonly<Record<string, string>>, body: string) =>
    start({
      path: '/backend/data',
      first: ({ url }, response) => {
        if (url !== '/') return false;
        response.writeHead(200, headers).end(body);
        return true;
      },
    });
  const JSON_TYPE = { 'content-type': 'application/json' };

  it.each([
    ['a header', { link: '</backend/data>; rel="mcp"' }, 'Shop'],
    ['a member of JSON', JSON_TYPE, JSON.stringify({ mcpServers: { shop: { url: '/backend/data' } } })],
  ])('is found by %s', async (_, headers, body) => {
    const server = await at(headers, body);
    expect((await look(server.url)).offers).toEqual(['read_part']);
    neverCalled(server);
  });

  it('is not looked for where nothing names it', async () => {
    const server = await at(JSON_TYPE, JSON.stringify({ data: '/backend/data' }));
    await look(server.url);
    expect(messages(server).filter((call) => call.includes('/backend/data'))).toEqual([]);
  });
});

describe('an MCP server', () => {
  it('without sessions is listed in the revision without sessions', async () => {
    const server = await start();
    const { offers, surface } = await look(server.url);
    expect(offers).toEqual(['read_part']);
    expect(
      surface.operations
        .filter(({ source }) => source === 'mcp')
        .map(({ path, exchange }) => [path, exchange !== undefined]),
    ).toEqual([
      ['/mcp tools/list', true],
      ['/mcp tools/call read_part', false],
    ]);
    expect(messages(server).slice(0, 3)).toEqual([
      'POST /mcp ping',
      'POST /mcp server/discover',
      'POST /mcp tools/list',
    ]);
    neverCalled(server);
  });

  it.each([true, false])('with sessions is listed in one, which is ended (streams: %s)', async (streams) => {
    const server = await start({ session: random, revisions: ['2025-11-25'], streams });
    expect((await look(server.url)).offers).toEqual(['read_part']);
    expect([...server.open]).toEqual([]);
    expect(messages(server).slice(0, 6)).toEqual([
      'POST /mcp ping',
      'POST /mcp server/discover',
      'POST /mcp initialize',
      'POST /mcp notifications/initialized',
      'POST /mcp tools/list',
      'DELETE /mcp',
    ]);
    neverCalled(server);
  });

  it('that demands a token is listed with it, and asked without it before', async () => {
    const server = await start({ token: 'abcdefgh12345678' });
    const { server: seen } = await look(server.url, { credentials: [['Authorization', 'Bearer abcdefgh12345678']] });
    expect(seen?.listings.map(({ exchange }) => exchange.identity)).toEqual(['given']);
    expect((await look(server.url)).server).toBeUndefined();
    expect(messages(server).slice(0, 2)).toEqual(['POST /mcp ping', 'POST /mcp ping']);
  });

  it('whose id of a session may be predicted is asked for more, each of which is ended', async () => {
    let n = 1000;
    const server = await start({ session: () => String(n++), revisions: ['2025-11-25'] });
    const { server: seen } = await look(server.url);
    expect(seen?.sessions.slice(0, 4).map(({ id }) => id)).toEqual(['1000', '1001', '1002', '1003']);
    expect([...server.open]).toEqual([]);
  });

  it('has all that it offers listed: resources, templates, prompts, pages', async () => {
    const list = (method: string, cursor?: string): object => {
      if (method === 'tools/list')
        return cursor === undefined ? { tools: [TOOL], nextCursor: '2' } : { tools: [{ ...TOOL, name: 'second' }] };
      if (method === 'resources/list') return { resources: [{ uri: 'file:///a', name: 'a' }] };
      if (method === 'resources/templates/list')
        return { resourceTemplates: [{ uriTemplate: 'file:///{x}', name: 'x' }] };
      return { prompts: [{ name: 'p' }] };
    };
    const server = await start({ list, capabilities: { tools: {}, resources: {}, prompts: {} } });
    const { offers } = await look(server.url);
    expect(offers).toEqual(['read_part', 'second', 'file:///a', 'file:///{x}', 'p']);
    neverCalled(server);
  });

  it('is found at a path that the user names', async () => {
    const server = await start({ path: '/deep/tools-mcp' });
    expect((await look(new URL('/deep/tools-mcp', server.url).href)).offers).toEqual(['read_part']);
    expect((await look(server.url)).offers).toBeUndefined();
  });

  it('is not looked for where the user excludes it, or in another folder', async () => {
    const server = await start();
    expect((await look(server.url, { exclude: ['/mcp'] })).offers).toBeUndefined();
    expect((await look(new URL('/shop/', server.url).href)).offers).toBeUndefined();
    expect(messages(server)).toEqual([]);
  });

  it('that has no GET is found by OPTIONS', async () => {
    const server = await start({
      first: (request, response) => {
        if (request.url !== '/mcp' || request.method === 'POST') return false;
        if (request.method === 'OPTIONS') response.writeHead(204, { Allow: 'POST' }).end();
        else response.writeHead(404).end('nothing');
        return true;
      },
    });
    expect((await look(server.url)).offers).toEqual(['read_part']);
  });
});

describe('what is no MCP server', () => {
  it.each([
    ['its paths look like nothing', 404, {}],
    ['every path takes POST', 204, { Allow: 'GET, POST' }],
    ['every path allows POST to other sites', 204, { 'Access-Control-Allow-Methods': 'GET,POST' }],
  ])('gets no POST where %s', async (_, status, headers) => {
    const server = await start({
      first: (request, response) => {
        response.writeHead(request.method === 'OPTIONS' ? status : 404, headers).end('nothing');
        return true;
      },
    });
    await look(server.url);
    expect(messages(server)).toEqual([]);
  });

  it('gets no POST where the path is a page', async () => {
    const server = await start({
      first: (_, response) => {
        response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>About MCP</h1>');
        return true;
      },
    });
    await look(server.url, { seeds: [] });
    expect(messages(server)).toEqual([]);
  });
});

describe('a hostile MCP server', () => {
  it('that lists for ever is left after five pages', async () => {
    let page = 0;
    const server = await start({
      list: () => ({ tools: [{ ...TOOL, name: `t${page}` }], nextCursor: String(++page) }),
    });
    expect((await look(server.url)).offers).toEqual(['t0', 't1', 't2', 't3', 't4']);
  });

  it('that gives the same cursor again is asked once more', async () => {
    const server = await start({ list: () => ({ tools: [TOOL], nextCursor: 'same' }) });
    expect((await look(server.url)).offers).toEqual(['read_part', 'read_part']);
  });

  it('that sends events without end is left', async () => {
    const server = await start({
      first: (request, response, body) => {
        if (request.method === 'POST' && body.includes('tools/list')) {
          response.writeHead(200, { 'Content-Type': 'text/event-stream' });
          const timer = setInterval(
            () => response.write('event: message\ndata: {"jsonrpc":"2.0","method":"notifications/progress"}\n\n'),
            5,
          );
          response.on('close', () => clearInterval(timer));
          return true;
        }
        return false;
      },
    });
    const started = performance.now();
    expect((await look(server.url)).offers).toEqual([]);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('with a description of any size is read to the limit of a body', async () => {
    const server = await start({ list: () => ({ tools: [{ ...TOOL, description: 'x'.repeat(5_000_000) }] }) });
    const { exchanges, offers } = await look(server.url);
    expect(offers).toEqual([]);
    expect(exchanges.every(({ response }) => response.body.length <= 2 * 1024 * 1024)).toBe(true);
  });

  it('with any number of tools has the first of them read', async () => {
    const server = await start({
      list: () => ({ tools: Array.from({ length: 9000 }, (_, n) => ({ ...TOOL, name: `t${n}` })) }),
    });
    const { exchanges, surface } = await look(server.url);
    expect(exchanges.flatMap((exchange) => listingIn(exchange)?.offers ?? [])).toHaveLength(2000);
    expect(surface.operations.length).toBeLessThanOrEqual(2000);
  });

  it('whose messages are none is no server', async () => {
    for (const body of [
      '[]',
      '{"jsonrpc":"2.0"}',
      '{"jsonrpc":"2.0","result":[]}',
      '{"jsonrpc":"2.0","id":1,"result":{"tools":[1,null,{"name":3}]}}',
      '\u0000',
    ]) {
      const server = await start({
        first: (request, response) => {
          if (request.method === 'POST') response.end(body);
          return request.method === 'POST';
        },
      });
      expect((await look(server.url)).server).toBeUndefined();
    }
  });
});
