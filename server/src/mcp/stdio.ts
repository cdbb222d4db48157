import type { CallToolResult } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { request } from 'undici';
import { type CallTool, createMcp } from './create-mcp.ts';
import { RESULT_BYTES } from './limit.ts';

export interface RemoteServer {
  /** Origin of a running openbrick server. */
  readonly url: string;
  readonly token: string;
}

const TIMEOUT_MS = 60_000;
/** A result is a text inside JSON, which may write each of its bytes as an escape. */
const MOST_BYTES = 8 * RESULT_BYTES;

/** Speaks MCP on standard input and output for a client on this machine, and has a running server do the work. Resolves when the client has gone. */
export async function runStdio(remote: RemoteServer): Promise<void> {
  const handle = serveStdio(() => createMcp(callToolsOf(remote)));
  await new Promise((resolve) => process.stdin.once('end', resolve).once('close', resolve));
  await handle.close();
}

/** Runs tools on a server, by its `POST /mcp`. */
export const callToolsOf =
  ({ url, token }: RemoteServer): CallTool =>
  async (name, input) => {
    const call = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: input } };
    try {
      const { statusCode, body } = await request(new URL('/mcp', url), {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          accept: 'application/json, text/event-stream',
        },
        body: JSON.stringify(call),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const text = await readAtMost(body);
      return statusCode === 200 ? resultIn(text) : failure(`The server responded ${statusCode}: ${detailIn(text)}`);
    } catch {
      return failure(`The server at ${new URL(url).origin} gives no valid response.`);
    }
  };

async function readAtMost(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Error('too long');
  }
  return Buffer.concat(chunks).toString();
}

/** The result of a JSON-RPC response: a body of JSON, or the data of an event stream. */
function resultIn(text: string): CallToolResult {
  const data = text.startsWith('{') ? text : (/^data: ?(.*)$/m.exec(text)?.[1] ?? '');
  const { result, error } = JSON.parse(data) as { result?: CallToolResult; error?: { message: string } };
  return result ?? failure(error?.message ?? 'The server gave no result.');
}

/** What a problem says of itself. */
function detailIn(text: string): string {
  try {
    return String((JSON.parse(text) as { detail?: unknown }).detail).slice(0, 500);
  } catch {
    return 'no problem+json';
  }
}

const failure = (text: string): CallToolResult => ({ isError: true, content: [{ type: 'text', text }] });
