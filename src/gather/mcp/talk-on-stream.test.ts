/** Servers of the transport of 2024-11-05: what is listed of them, and what they cannot do to a scan. */
import { afterEach, describe, expect, it } from 'vitest';
import { mcpServers } from '../../derive/mcp/servers.ts';
import { gather } from '../gather.ts';
import { mcpStreamServer, type StreamBehaviour, type StreamServer } from '../testing/mcp-stream-server.ts';
import { type Variation, wireOptions } from '../testing/options.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function look(behaviour: StreamBehaviour = {}, variation: Variation = {}, path = '') {
  const server = await mcpStreamServer(behaviour);
  cleanups.push(server.close);
  const options = { crawl: true, seeds: [], include: [], exclude: [], keys: [] };
  const { evidence, wire } = await gather({ ...wireOptions(new URL(path, server.url).href, variation), ...options });
  cleanups.push(wire.close);
  if (!evidence.exchanges.ok || !evidence.surface.ok) throw new Error('nothing was gathered');
  const [seen] = mcpServers(evidence.exchanges.value);
  const names = seen?.listings.flatMap(({ offers }) => offers.map(({ name }) => name));
  return { server, seen, names, surface: evidence.surface.value, notes: wire.notes() };
}

const posts = ({ calls }: StreamServer): string[] => calls.filter((call) => call.startsWith('POST /messages'));
const CONVERSATION = ['initialize', 'notifications/initialized', 'tools/list'].map(
  (method) => `POST /messages ${method}`,
);

describe('a server whose responses arrive on a stream', () => {
  it('is listed, its stream is closed, and nothing is called', async () => {
    const { server, seen, names, surface, notes } = await look();
    expect([seen?.url, seen?.info?.name, names]).toEqual([`${server.url}sse`, 'parts', ['read_part']]);
    expect(posts(server)).toEqual(CONVERSATION);
    expect(
      surface.operations
        .filter(({ source }) => source === 'mcp')
        .map(({ path, exchange }) => [path, exchange !== undefined]),
    ).toEqual([
      ['/messages tools/list', true],
      ['/messages tools/call read_part', false],
    ]);
    expect(notes.join()).not.toContain('timed out');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.open.size).toBe(0);
  });

  it('is listed with one connection at a time, too, and where the user names its path', async () => {
    expect((await look({}, { limits: { concurrency: 1 } })).names).toEqual(['read_part']);
    expect((await look({}, {}, '/sse')).names).toEqual(['read_part']);
  });

  it('has all that it offers listed, page after page', async () => {
    const list = (method: string, cursor?: string): object => {
      if (method === 'prompts/list') return { prompts: [{ name: 'p' }] };
      return cursor === undefined ? { tools: [{ name: 'a' }], nextCursor: '2' } : { tools: [{ name: 'b' }] };
    };
    expect((await look({ list, capabilities: { tools: {}, prompts: {} } })).names).toEqual(['a', 'b', 'p']);
  });

  it('that demands a token is listed with it, and asked nothing without', async () => {
    const token = 'abcdefgh12345678';
    const { server, seen } = await look({ token }, { credentials: [['Authorization', `Bearer ${token}`]] });
    expect(seen?.listings.map(({ exchange }) => exchange.identity)).toEqual(['given']);
    expect(posts(server)).toEqual(CONVERSATION);
    expect(posts((await look({ token })).server)).toEqual([]);
  });

  it('is read past other messages', async () => {
    const noise =
      'event: ping\ndata: now\n\n: beat\n\nevent: message\ndata: {"jsonrpc":"2.0","method":"notifications/x"}\n\n';
    expect((await look({ before: noise })).names).toEqual(['read_part']);
  });

  it('whose session IDs count is asked for more of them', async () => {
    let last = 100;
    const counting = await look({ session: () => String(++last) });
    const random = await look();
    expect((counting.seen?.sessions.length ?? 0) - (random.seen?.sessions.length ?? 0)).toBe(3);
  });
});

describe('what is no such server', () => {
  it.each([
    'event: message\ndata: /messages\n\n',
    'event: endpoint\ndata: https://elsewhere.example/messages\n\n',
    ': hello\n\n',
    'data: {"tick":1}\n\n',
  ])('gets no message after %j', async (first) => {
    const { server, seen } = await look({ first: () => first });
    expect([seen, posts(server)]).toEqual([undefined, []]);
  });

  it('is left where it refuses the first message, or says nothing', async () => {
    expect(posts((await look({ status: 400 })).server)).toEqual(CONVERSATION.slice(0, 1));
    const { server, seen } = await look({ isSilent: true }, { limits: { timeoutMs: 300 } });
    expect([seen, posts(server)]).toEqual([undefined, CONVERSATION.slice(0, 1)]);
  });
});

describe('a hostile one', () => {
  it('that lists for ever is left after five pages', async () => {
    let page = 0;
    const { names } = await look({ list: () => ({ tools: [{ name: `t${page}` }], nextCursor: String(++page) }) });
    expect(names).toEqual(['t0', 't1', 't2', 't3', 't4']);
  });

  it('that sends more than a body may hold is cut', async () => {
    const { names } = await look({ before: `data: ${'x'.repeat(3_000_000)}\n\n` });
    expect(names ?? []).toEqual([]);
  });

  it('that names an operation as its endpoint has nothing sent there but reads of the protocol', async () => {
    const { server } = await look({ first: () => 'event: endpoint\ndata: /users/delete?id=7\n\n' });
    expect(server.calls.filter((call) => call.includes('/users'))).toEqual(['POST /users/delete initialize']);
  });
});
