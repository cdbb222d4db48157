import { casesFor } from '../../../test/cases.ts';
import { initialized, mcp } from '../../../test/mcp-pages.ts';
import check from './mcp-session-id-predictable.ts';

const sessions = (...ids: readonly string[]) =>
  mcp(...ids.map((id) => initialized({}, { headers: ['Content-Type: application/json', `Mcp-Session-Id: ${id}`] })));
const UUIDS = [
  '91b8607b-eaae-43af-8c73-7e9b2cc25311',
  '1d5f243b-6898-4572-833a-b27d18283d12',
  'c1b90d3b-c1b5-4dde-8215-f637f13b1cb4',
];

casesFor(check, {
  fires: [
    ['numbers', sessions('1001', '1002', '1003', '1004'), 'high The MCP server `parts`: IDs increase'],
    ['numbers behind a word', sessions('session-000017', 'session-000018', 'session-000020'), 'high '],
    [
      'the same one',
      sessions('fixed-session', 'fixed-session', 'fixed-session'),
      'high The MCP server `parts`: every new session got the same ID',
    ],
    [
      'a counter in the form of a UUID',
      sessions(
        '00000000-0000-4000-8000-000000000001',
        '00000000-0000-4000-8000-000000000002',
        '00000000-0000-4000-8000-000000000003',
      ),
      'high ',
    ],
    ['few characters', sessions('kq3fz', '9xmva', 'p2ctn', 'z8whd'), 'high The MCP server `parts`: its length'],
  ],
  quiet: [
    ['random UUIDs', sessions(...UUIDS)],
    [
      'random UUIDs with some equal digits',
      sessions(...UUIDS.map((id) => id.replace(/^../, 'ab').replace(/..$/, 'cd'))),
    ],
    ['128 bits in hexadecimal', sessions(...UUIDS.map((id) => id.replaceAll('-', '')))],
    ['behind a word', sessions(...UUIDS.map((id) => `mcp-session-${id}`))],
    ['two, which show no sequence', sessions('1001', '1002')],
    ['no session', mcp(initialized())],
  ],
  skips: [['no MCP server', { pages: [{ headers: ['Mcp-Session-Id: 1'] }] }]],
});
