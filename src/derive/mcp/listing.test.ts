import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exchangeOf } from '../../../test/cases.ts';
import { initialized, streamed, tool, tools } from '../../../test/mcp-pages.ts';
import { responseKind } from '../access/response-kind.ts';
import { actingBy } from './acting-tool.ts';
import { hiddenIn } from './hidden-text.ts';
import { listingIn } from './listing.ts';
import { textsOf } from './offer-texts.ts';
import { replyIn } from './reply.ts';
import { sdkOf, serverIn } from './sdk.ts';

const kind = (page: Parameters<typeof exchangeOf>[0]) => responseKind(exchangeOf(page, 'e1'), { nonexistent: [] });

describe('a listing of an MCP server', () => {
  it('is content of the API where it holds something, also in an event stream', () => {
    expect(kind(tools(tool('a')))).toBe('reached');
    expect(kind(streamed('tools/list', { tools: [tool('a')] }))).toBe('reached');
    expect(kind(tools())).toBe('empty');
    expect(kind(streamed('tools/list', { tools: [] }))).toBe('empty');
  });

  it('that was refused under 200 is none', () => {
    const error = { jsonrpc: '2.0', id: 1, error: { code: -32601, message: 'Method not found' } };
    expect(kind({ ...tools(), body: JSON.stringify(error) })).toBe('rejected');
    expect(
      kind({ ...tools(), headers: ['Content-Type: text/event-stream'], body: `data: ${JSON.stringify(error)}\n\n` }),
    ).toBe('rejected');
  });

  it('is read from any message without throwing', () => {
    const names = fc.constantFrom(
      'jsonrpc',
      'result',
      'error',
      'tools',
      'resources',
      'name',
      'uri',
      'description',
      'inputSchema',
      'properties',
      'annotations',
      'capabilities',
      'protocolVersion',
      'nextCursor',
      '_meta',
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom('2.0', 'delete_part', 3, null, true),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(names, tie('value'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(value, (result) => {
        const exchange = exchangeOf(
          { ...initialized(), body: JSON.stringify({ jsonrpc: '2.0', id: 1, result }) },
          'e1',
        );
        replyIn(exchange);
        serverIn(exchange);
        sdkOf(exchange);
        for (const offer of listingIn(exchange)?.offers ?? []) {
          actingBy(offer);
          for (const { text } of textsOf(offer)) hiddenIn(text);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the verb of a tool', () => {
  const by = (name: string): string | undefined => {
    const offer = listingIn(exchangeOf(tools(tool(name)), 'e1'))?.offers[0];
    return offer && actingBy(offer);
  };
  it.each([
    'delete_part',
    'createOrder',
    'send-mail',
    'github_create_issue',
    'run_query',
    'execute_sql',
    'orders.cancel',
    'SetTemperature',
  ])('acts: %s', (name) => expect(by(name)).toBe('name'));
  it.each([
    'read_part',
    'get_updates',
    'listRuns',
    'search_orders',
    'fetch_and_store',
    'settings',
    'part',
    'find_set',
    'weather',
    'check_payment',
    'query_posts',
  ])('does not act: %s', (name) => expect(by(name)).toBeUndefined());
});
