import { judgeIds } from '../../derive/cookies/id-sample.ts';
import { streamSession } from '../../derive/mcp/older-transport.ts';
import { SESSION_HEADER } from '../../derive/mcp/requests.ts';
import type { McpServer } from '../../derive/mcp/servers.ts';
import { looksRandom } from '../../derive/mcp/session-id.ts';
import { placeIn } from '../../derive/place.ts';
import { defineCheck, type Location, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { say } from '../../model/said.ts';
import { ofServers, serverWords } from './_mcp.ts';

/** Fewer show no sequence. */
const LEAST = 3;

export default defineCheck({
  id: 'mcp-session-id-predictable',
  category: 'llm-security',
  severity: 'high',
  title: 'Session ID of an MCP server is predictable',
  why: 'Whoever guesses the ID of a running session can send messages in it and receive what it returns.',
  fix: 'Make session IDs with a cryptographic random generator, 128 bits or more, and bind a session to the user who opened it.',
  fixes: {
    'mcp-typescript-sdk': '`sessionIdGenerator: () => randomUUID()` from `node:crypto`.',
    'mcp-python-sdk': 'Use the session manager of the SDK, which makes IDs with `uuid4().hex`.',
    'mcp-go': 'Do not replace the ID manager, or generate IDs with `crypto/rand` in it.',
    'mcp-go-sdk': 'Leave `ServerOptions.GetSessionID` unset, or return `rand.Text()`.',
  },
  notes:
    'Where the first ID has the form of a random UUID or of 128 bits in hexadecimal, no further session is opened. Otherwise four sessions are opened and ended, and their IDs are compared: repeats and sequences are certain; a timestamp with little else and an upper bound under 64 bits are firm. No ID is ever declared safe.',
  cwe: [330, 340],
  owasp: ['API2:2023'],
  references: ['https://modelcontextprotocol.io/specification/2025-11-25/basic/security_best_practices'],
  needs: ['exchanges', 'surface'],
  judge: ({ exchanges, surface }) => ofServers(exchanges, (server) => predictable(server, surface.observedAt)),
});

function predictable(server: McpServer, now: number): Observation[] {
  const ids = server.sessions.map(({ id }) => id);
  const [first] = server.sessions;
  const fault = ids.length < LEAST ? undefined : judgeIds(ids, now);
  // A few equal digits of random ids are chance, and no bound of their entropy.
  const isChance = fault?.severity === 'info' && ids.every(looksRandom);
  if (first === undefined || fault === undefined || isChance) return [];
  return [
    {
      at: placeIn(first.exchange, placeOf(first.exchange)),
      message: say`${serverWords(server)}: ${fault.what} (${ids.length} sessions compared).`,
      severity: fault.severity,
      confidence: fault.confidence,
      mark: 'session id',
      ...(server.sdk !== undefined && { framework: server.sdk }),
      proof: { exchange: first.exchange.id },
    },
  ];
}

/** On a stream the ID is in the URL of the endpoint for messages. */
const placeOf = (exchange: Exchange): Pick<Location, 'part' | 'name'> =>
  streamSession(exchange) === undefined ? { part: 'header', name: SESSION_HEADER } : { part: 'body' };
