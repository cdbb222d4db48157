import { type ActingBy, actingBy } from '../../derive/mcp/acting-tool.ts';
import { mcpKeyMark, secretsInListing } from '../../derive/mcp/listed-secrets.ts';
import type { Listed, McpServer } from '../../derive/mcp/servers.ts';
import { placeIn } from '../../derive/place.ts';
import { keyWords, secretProof } from '../../derive/secrets/key-words.ts';
import { defineCheck, type Observation } from '../../model/check.ts';
import { count, list, own, type Said, say } from '../../model/said.ts';
import type { Severity } from '../../model/terms.ts';
import type { SecretMatch } from '../../secrets/rule.ts';
import { AUTHORIZATION_FIXES, named, ofServers, serverWords } from './_mcp.ts';

export default defineCheck({
  id: 'mcp-open',
  category: 'llm-security',
  severity: 'medium',
  title: 'MCP server lists its tools without credentials',
  why: 'Whoever reaches the server sees what it can do and can call it: its tools run with the rights of the server, not of the caller.',
  fix: 'Require a bearer token for every request to the MCP endpoint, as the authorization part of the protocol describes, or make the server reachable only for those who use it.',
  fixes: AUTHORIZATION_FIXES,
  notes:
    'openbrick lists tools, resources and prompts and calls none of them. High where an annotation or the first verb of a name shows that a tool changes something, or where a description contains a secret, which is then reported here and not by api-key-in-body. Info where the server says that it is public and every tool is marked read-only. An empty list and a list that needs the given credentials are not reported. Annotations are the word of the author: some libraries list the same ones for every tool, and those do not count.',
  cwe: [306],
  owasp: ['API2:2023', 'API5:2023', 'LLM06:2025'],
  references: ['https://modelcontextprotocol.io/specification/2025-11-25/basic/authorization'],
  needs: ['exchanges'],
  judge: ({ exchanges }) => ofServers(exchanges, openServer),
});

function openServer(server: McpServer): Observation[] {
  const open = server.listings.filter(({ exchange, offers }) => exchange.identity === 'anonymous' && offers.length > 0);
  const [first] = open;
  if (first === undefined) return [];
  const tools = open.filter(({ kind }) => kind === 'tools').flatMap(({ offers }) => offers);
  const acting = tools.flatMap((tool) => {
    const by = actingBy(tool);
    return by === undefined ? [] : [{ name: tool.name, by }];
  });
  const secrets = server.exchanges
    .filter(({ identity }) => identity === 'anonymous')
    .flatMap((exchange) => secretsInListing(exchange).map((match) => ({ exchange, match })));
  const [secret] = secrets;
  return [
    {
      at: placeIn(secret?.exchange ?? first.exchange, { part: 'body' }),
      message: say`${serverWords(server)} lists ${offered(open)} without credentials.${actingWords(acting)}${secretWords(secrets.map(({ match }) => match))}`,
      severity: severityOf(server, {
        acting: acting.length,
        secrets: secrets.length,
        readOnly: tools.every(({ readOnly }) => readOnly === true),
      }),
      mark: 'open',
      ...(server.sdk !== undefined && { framework: server.sdk }),
      proof: {
        exchange: (secret?.exchange ?? first.exchange).id,
        ...(secret && { secret: secretProof(secret.match) }),
      },
      ...(secrets.length > 0 && {
        covers: secrets.map(({ match }) => ({ check: 'api-key-in-body', mark: mcpKeyMark(match) })),
      }),
    },
  ];
}

interface Weights {
  readonly acting: number;
  readonly secrets: number;
  readonly readOnly: boolean;
}

function severityOf({ info }: McpServer, { acting, secrets, readOnly }: Weights): Severity {
  if (acting > 0 || secrets > 0) return 'high';
  return readOnly && SAYS_PUBLIC.test((info?.instructions ?? '').slice(0, 4000)) ? 'info' : 'medium';
}

/** The server's own words for the model. */
const SAYS_PUBLIC =
  /\b(?:public(?:ly)?|open data|open to (?:all|anyone|everyone)|no (?:authentication|authorization|login|account|credentials?|api key)s? (?:is |are )?(?:required|needed|necessary))\b/i;

/** `2 tools ("a", "b") and 1 prompt ("c")` */
function offered(open: readonly Listed[]): Said {
  const kinds = [...new Set(open.map(({ kind }) => kind))];
  return list(
    kinds.map((kind) => {
      const names = open.filter((each) => each.kind === kind).flatMap(({ offers }) => offers.map(({ name }) => name));
      return say`${count(names.length, kind.replace(/s$/, ''))} (${named(names)})`;
    }),
  );
}

function actingWords(acting: readonly { readonly name: string; readonly by: ActingBy }[]): Said {
  if (acting.length === 0) return own('');
  const by = acting.some((each) => each.by === 'annotation') ? own('annotations') : own('names');
  return say` By their ${by}, ${count(acting.length, 'tool')} can change something: ${named(acting.map(({ name }) => name))}.`;
}

function secretWords(matches: readonly SecretMatch[]): Said {
  const [first, ...others] = matches;
  if (first === undefined) return own('');
  const more = others.length === 0 ? own('') : say` and ${count(others.length, 'more secret')}`;
  return say` The list contains ${keyWords(first)}${more}.`;
}
