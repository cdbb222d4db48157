import { casesFor, type Page } from '../../../test/cases.ts';
import { call, initialized, mcp, tool, tools } from '../../../test/mcp-pages.ts';
import check from './mcp-metadata-missing.ts';

const refused = (...headers: readonly string[]): Page =>
  call('ping', {}, { status: 401, headers, body: '{"error":"invalid_token"}' });
const METADATA: Page = {
  headers: ['Content-Type: application/json'],
  body: '{"resource":"https://api.test/mcp","authorization_servers":["https://login.test"]}',
};
const served = (path: string) => (request: { url: string }) =>
  new URL(request.url).pathname === path ? METADATA : { status: 404 };
const nothing = () => ({ status: 404 });

casesFor(check, {
  fires: [
    [
      'no challenge, no metadata',
      { ...mcp(refused()), server: nothing },
      'info The endpoint returns 401 without `resource_metadata`',
    ],
    ['a plain challenge', { ...mcp(refused('WWW-Authenticate: Bearer')), server: nothing }, 'info '],
    ['a page under the name', { ...mcp(refused()), server: () => ({ body: '<html></html>' }) }, 'info '],
    [
      'metadata without an authorization server',
      { ...mcp(refused()), server: () => ({ body: '{"resource":"https://api.test/mcp"}' }) },
      'info ',
    ],
    [
      'a challenge that names what is not there',
      { ...mcp(refused('WWW-Authenticate: Bearer resource_metadata="https://api.test/x"')), server: nothing },
      'info The endpoint returns 401 and names',
    ],
  ],
  quiet: [
    ['at the place of the host', { ...mcp(refused()), server: served('/.well-known/oauth-protected-resource') }],
    ['at the place of the path', { ...mcp(refused()), server: served('/.well-known/oauth-protected-resource/mcp') }],
    [
      'where the challenge says',
      {
        ...mcp(refused('WWW-Authenticate: Bearer resource_metadata="https://api.test/meta"')),
        server: served('/meta'),
      },
    ],
    [
      'on another host',
      {
        ...mcp(refused('WWW-Authenticate: Bearer realm="a", resource_metadata="https://id.test/meta"')),
        server: nothing,
      },
    ],
  ],
  skips: [
    ['an open server', mcp(initialized(), tools(tool('a')))],
    ['a 401 that is no endpoint', { pages: [{ status: 401 }] }],
    ['a 403', mcp({ ...refused(), status: 403 })],
  ],
  unknown: [],
});
