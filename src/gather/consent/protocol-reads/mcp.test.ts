import { describe, expect, it } from 'vitest';
import { STREAM_REVISION } from '../../../derive/mcp/older-transport.ts';
import {
  endSession,
  initialize,
  mcpRequest,
  ping,
  SESSION_REVISION,
  STATELESS_REVISION,
} from '../../../derive/mcp/requests.ts';
import type { RequestSpec } from '../../../model/probe.ts';
import { protocolRead } from './index.ts';
import { endsOwnSession } from './mcp.ts';

const URL_ = 'http://a.test/mcp';
const JSON_TYPE = ['content-type', 'application/json'] as const;
const post = (body: unknown, headers: RequestSpec['headers'] = [JSON_TYPE]): RequestSpec => ({
  method: 'POST',
  url: URL_,
  headers,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const message = (method: string, params?: object): object => ({
  jsonrpc: '2.0',
  id: 1,
  method,
  ...(params && { params }),
});

describe('protocolRead of MCP', () => {
  it.each([
    ping(URL_),
    initialize(URL_),
    initialize(URL_, STREAM_REVISION),
    mcpRequest(URL_, { method: 'server/discover', manner: { revision: STATELESS_REVISION } }),
    mcpRequest(URL_, { method: 'notifications/initialized', manner: { revision: SESSION_REVISION, session: 'a' } }),
    ...['tools/list', 'resources/list', 'resources/templates/list', 'prompts/list'].map((method) =>
      mcpRequest(URL_, { method, params: { cursor: 'a' }, manner: { revision: STATELESS_REVISION } }),
    ),
  ])('is one: $body', (spec) => {
    expect(protocolRead(spec)).toBe(true);
  });

  it.each([
    'tools/call',
    'resources/read',
    'prompts/get',
    'resources/subscribe',
    'completion/complete',
    'logging/setLevel',
    'sampling/createMessage',
    'tasks/cancel',
    'notifications/cancelled',
    'ping/all',
    'tools/List',
    'rpc.discover',
    'eth_sendTransaction',
    '',
  ])('is none: %s', (method) => {
    expect(protocolRead(post(message(method)))).toBe(false);
  });

  it('is none where a server could read another message than the one that was judged', () => {
    for (const spec of [
      post('{"jsonrpc":"2.0","id":1,"method":"ping","method":"tools/call"}'),
      post([message('ping'), message('tools/call')]),
      post([message('ping')]),
      post({ ...message('ping'), extra: 1 }),
      post(message('tools/list', { name: 'delete_part' })),
      post({ ...message('tools/list'), params: ['delete_part'] }),
      post({ id: 1, method: 'ping' }),
      post(message('ping'), [['content-type', 'application/x-www-form-urlencoded']]),
      post(message('ping'), []),
      post(message('ping'), [JSON_TYPE, JSON_TYPE]),
      post(message('ping'), [JSON_TYPE, ['Mcp-Method', 'tools/call']]),
      post(message('tools/list'), [JSON_TYPE, ['mcp-name', 'delete_part']]),
      { ...post(message('ping')), method: 'PUT' },
      { ...post(message('ping')), method: 'GET' },
    ])
      expect(protocolRead(spec)).toBe(false);
  });

  it('is the end of a session only where the server handed it to this scan', () => {
    const handed = new Set(['s1']);
    expect(endsOwnSession(endSession(URL_, 's1'), handed)).toBe(true);
    expect(endsOwnSession(endSession(URL_, 's2'), handed)).toBe(false);
    expect(endsOwnSession({ method: 'DELETE', url: URL_ }, handed)).toBe(false);
    expect(endsOwnSession({ ...endSession(URL_, 's1'), body: 'x' }, handed)).toBe(false);
    expect(
      endsOwnSession(
        {
          method: 'DELETE',
          url: URL_,
          headers: [
            ['mcp-session-id', 's1'],
            ['mcp-session-id', 's2'],
          ],
        },
        handed,
      ),
    ).toBe(false);
    expect(endsOwnSession({ ...endSession(URL_, 's1'), method: 'POST' }, handed)).toBe(false);
  });
});
