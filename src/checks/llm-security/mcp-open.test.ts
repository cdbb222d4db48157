import { describe, expect, it } from 'vitest';
import { casesFor, judge } from '../../../test/cases.ts';
import { call, initialized, mcp, streamed, tool, tools } from '../../../test/mcp-pages.ts';
import { fake } from '../../secrets/fake.ts';
import keyInBody from '../data-exposure/api-key-in-body.ts';
import check from './mcp-open.ts';

const KEY = ['sk', 'live', fake.alnum(24)].join('_');
const READ_ONLY = { annotations: { readOnlyHint: true } };
const DEFAULTS = {
  annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: true },
};
const PUBLIC = { instructions: 'Public timetable data. No authentication is required.' };

casesFor(check, {
  fires: [
    [
      'one tool',
      mcp(initialized(), tools(tool('read_part'))),
      'medium The MCP server `parts` lists 1 tool (`read_part`) without',
    ],
    [
      'in an event stream',
      mcp(streamed('tools/list', { tools: [tool('read_part')] })),
      'medium The MCP server lists 1 tool',
    ],
    ['without its request, as in a recording', mcp({ ...tools(tool('a')), sentBody: '' }), 'medium '],
    [
      'a name that acts',
      mcp(tools(tool('read_part'), tool('delete_part'))),
      'high The MCP server lists 2 tools (`read_part` and `delete_part`) without credentials. By their names, 1 tool can change something: `delete_part`.',
    ],
    ['an acting verb behind a name', mcp(tools(tool('github_create_issue'))), 'high '],
    ['an acting name with a hint that it reads', mcp(tools(tool('run_query', READ_ONLY))), 'high '],
    [
      'an annotation',
      mcp(tools(tool('part', { annotations: { readOnlyHint: false } }))),
      'high The MCP server lists 1 tool (`part`) without credentials. By their annotations',
    ],
    ['a destructive one', mcp(tools(tool('part', { annotations: { destructiveHint: true } }))), 'high '],
    ["the protocol's defaults, listed for every tool", mcp(tools(tool('get_weather', DEFAULTS))), 'medium '],
    [
      'resources alone',
      mcp(call('resources/list', { resources: [{ uri: 'file:///a', name: 'a' }] })),
      'medium The MCP server lists 1 resource (`file:///a`)',
    ],
    [
      'prompts and tools',
      mcp(tools(tool('get_a')), call('prompts/list', { prompts: [{ name: 'p' }] })),
      'medium The MCP server lists 1 tool (`get_a`) and 1 prompt (`p`)',
    ],
    [
      'a key in a description',
      mcp(tools(tool('read_part', { description: `Uses ${KEY}` }))),
      'high The MCP server lists 1 tool (`read_part`) without credentials. The list contains a Stripe',
    ],
    ['said to be public, all read-only', mcp(initialized(PUBLIC), tools(tool('get_trains', READ_ONLY))), 'info '],
    [
      'said to be public, one unmarked',
      mcp(initialized(PUBLIC), tools(tool('get_trains', READ_ONLY), tool('get_seats'))),
      'medium ',
    ],
    ['said to be public, one that acts', mcp(initialized(PUBLIC), tools(tool('book_seat'))), 'high '],
    ['read-only, and not said to be public', mcp(initialized(), tools(tool('get_trains', READ_ONLY))), 'medium '],
  ],
  quiet: [
    ['an empty list', mcp(initialized(), tools())],
    ['only with credentials', mcp({ ...tools(tool('delete_part')), identity: 'given' })],
    ['a server that only describes itself', mcp(initialized())],
    [
      'a list that is refused',
      mcp(initialized(), {
        ...tools(),
        status: 401,
        body: '{"jsonrpc":"2.0","id":1,"error":{"code":-32001,"message":"Unauthorized"}}',
      }),
    ],
  ],
  skips: [
    ['JSON with tools that is no message', { pages: [{ method: 'POST', body: '{"tools":[{"name":"a"}]}' }] }],
    ['another protocol of JSON-RPC', mcp(call('eth_blockNumber', { tools: 'none' }))],
    ['a GET', mcp({ ...tools(tool('a')), method: 'GET' })],
    ['entries that are no tools', mcp(tools({ title: 'saw' }, { title: 'drill' }))],
  ],
});

describe('a key in a description', () => {
  it('is one finding of two checks, and never printed', () => {
    const test = mcp(tools(tool('read_part', { description: `Uses ${KEY}` })));
    const [open] = judge(check, test).observations;
    const [inBody] = judge(keyInBody, test).observations;
    expect(open?.covers).toEqual([{ check: 'api-key-in-body', mark: inBody?.mark }]);
    expect(JSON.stringify(open)).not.toContain(KEY);
  });
});
