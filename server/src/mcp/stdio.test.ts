import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { describe, expect, it } from 'vitest';
import { adminToken } from '../testing/app.ts';
import { hasPostgres } from '../testing/database.ts';
import { useListening, useTestApp } from '../testing/use.ts';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));

describe.skipIf(!hasPostgres)('MCP on standard input and output', () => {
  const server = useTestApp();
  const listening = useListening(server);

  const connect = async (token: string): Promise<Client> => {
    const client = new Client({ name: 'test', version: '1' });
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: ['--import', 'tsx', main, 'mcp'],
      env: { PATH: process.env.PATH ?? '', OPENBRICK_URL: listening.url, OPENBRICK_TOKEN: token },
    });
    await client.connect(transport as never);
    return client;
  };

  it('has the same tools and has a running server do the work', async () => {
    const client = await connect(adminToken);
    expect((await client.listTools()).tools.length).toBeGreaterThan(5);
    const { content } = await client.callTool({ name: 'list_findings', arguments: {} });
    expect(content).toEqual([{ type: 'text', text: '{"items":[],"nextCursor":null}' }]);
    await client.close();
  });

  it('says that a token is refused', async () => {
    const client = await connect('ob_wrong');
    const result = await client.callTool({ name: 'list_findings', arguments: {} });
    expect(result).toMatchObject({ isError: true, content: [{ text: expect.stringContaining('401') }] });
    await client.close();
  });
});
