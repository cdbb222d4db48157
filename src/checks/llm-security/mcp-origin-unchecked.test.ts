import { casesFor, type Page } from '../../../test/cases.ts';
import { initialized, mcp, tool, tools } from '../../../test/mcp-pages.ts';
import check from './mcp-origin-unchecked.ts';

const ORIGIN = { sent: ['Origin: https://stranger.example'] };
const HOST = { sent: ['Host: api.test', 'Host: stranger.example'] };
const LOOPBACK = { surface: { reach: 'loopback' as const } };
const refused = (page: Page): Page =>
  initialized(
    {},
    { ...page, status: 403, body: '{"jsonrpc":"2.0","id":null,"error":{"code":-32000,"message":"Invalid origin"}}' },
  );

casesFor(check, {
  fires: [
    [
      'public',
      mcp(initialized(), initialized({}, ORIGIN)),
      'low The MCP server `parts` accepts a message with the Origin header of another site.',
    ],
    ['on loopback', { ...mcp(initialized(), initialized({}, ORIGIN), refused(HOST)), ...LOOPBACK }, 'medium '],
    [
      'both on loopback',
      { ...mcp(initialized({}, ORIGIN), initialized({}, HOST)), ...LOOPBACK },
      'medium The MCP server `parts` accepts a message with the Origin and, in another one, the Host',
    ],
    [
      'Host alone, in a private network',
      { ...mcp(initialized(), refused(ORIGIN), initialized({}, HOST)), surface: { reach: 'private' } },
      'low The MCP server `parts` accepts a message with the Host',
    ],
  ],
  quiet: [
    ['both refused', { ...mcp(initialized(), refused(ORIGIN), refused(HOST)), ...LOOPBACK }],
    ['refused on a public address', mcp(initialized(), refused(ORIGIN))],
    ['refused with an empty response', mcp(initialized(), initialized({}, { ...ORIGIN, status: 403, body: '' }))],
    ['an error instead of a description', mcp(initialized(), { ...refused(ORIGIN), status: 200 })],
  ],
  skips: [
    ['not tried', mcp(initialized(), tools(tool('a')))],
    ['no server', { pages: [{ ...ORIGIN }] }],
  ],
});
