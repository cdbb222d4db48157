import { endpointsIn } from '../../derive/mcp/servers.ts';
import { headerListOf, jsonOf } from '../../derive/page.ts';
import { placeIn } from '../../derive/place.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { ProbeResults, RequestProbe } from '../../model/probe.ts';
import { own, say } from '../../model/said.ts';
import { parseChallenges } from '../../parse/http-challenge.ts';
import { isRecord } from '../../parse/record.ts';
import { parseHttpUrl } from '../../parse/uri.ts';
import { AUTHORIZATION_FIXES } from './_mcp.ts';

const WELL_KNOWN = '/.well-known/oauth-protected-resource';

export default defineCheck({
  id: 'mcp-metadata-missing',
  category: 'llm-security',
  severity: 'info',
  title: 'MCP server requires a token without resource metadata',
  why: 'Clients learn from the metadata (RFC 9728) which authorization server issues tokens for this server. Without it users paste long-lived tokens into configuration files, and a client cannot know for which server its token is meant.',
  fix: `Serve \`${WELL_KNOWN}\` with \`resource\` and \`authorization_servers\`, and name it as \`resource_metadata\` in the \`WWW-Authenticate\` header of 401 responses.`,
  fixes: AUTHORIZATION_FIXES,
  notes:
    'Only endpoints that return 401 to a request without credentials. One of the two is enough: the parameter of the challenge, or the document at its well-known path, with or without the path of the endpoint. Metadata on another host is not read.',
  cwe: [1059],
  owasp: ['API8:2023'],
  references: [
    'RFC 9728 section 3',
    'RFC 9728 section 5.1',
    'https://modelcontextprotocol.io/specification/2025-11-25/basic/authorization',
  ],
  needs: ['exchanges'],
  plan: ({ exchanges }) => refusing(exchanges).flatMap(probesFor),
  judge({ exchanges }, results) {
    const refused = refusing(exchanges);
    if (refused.length === 0) return notApplicable(own('no MCP endpoint returned 401'));
    return refused.filter((exchange) => !isServed(exchange, results)).map(withoutMetadata);
  },
});

/** Each endpoint's first 401 to a message of the protocol. */
const refusing = (exchanges: readonly Exchange[]): Exchange[] =>
  endpointsIn(exchanges).flatMap(([, own]) => {
    const refused = own.find(
      ({ request, response, identity }) =>
        request.method === 'POST' && response.status === 401 && identity === 'anonymous',
    );
    return refused === undefined ? [] : [refused];
  });

const probesFor = (exchange: Exchange): RequestProbe[] =>
  metadataUrls(exchange).map((url) => ({
    kind: 'request',
    id: url,
    risk: 'read',
    anonymous: true,
    request: { method: 'GET', url },
  }));

/** What the challenge names, if it is on this host, and the two well-known places. */
function metadataUrls(exchange: Exchange): string[] {
  const { origin, pathname } = new URL(exchange.request.url);
  const path = pathname === '/' ? '' : pathname.replace(/\/$/, '');
  const named = namedIn(exchange)?.origin === origin ? [namedIn(exchange)?.href ?? ''] : [];
  return [...new Set([...named, `${origin}${WELL_KNOWN}${path}`, `${origin}${WELL_KNOWN}`])];
}

const namedIn = (exchange: Exchange): URL | undefined =>
  parseChallenges(headerListOf(exchange, 'www-authenticate') ?? '')
    .flatMap(({ parameters }) => parseHttpUrl(parameters.get('resource_metadata') ?? '', exchange.request.url) ?? [])
    .at(0);

/** Metadata on another host cannot be looked at: it is believed. */
function isServed(exchange: Exchange, results: ProbeResults): boolean {
  const named = namedIn(exchange);
  if (named !== undefined && named.origin !== new URL(exchange.request.url).origin) return true;
  return metadataUrls(exchange).some((url) => {
    const received = results.exchange(url);
    return received !== undefined && received.response.status === 200 && isMetadata(jsonOf(received));
  });
}

const isMetadata = (json: unknown): boolean =>
  isRecord(json) && typeof json['resource'] === 'string' && Array.isArray(json['authorization_servers']);

const withoutMetadata = (exchange: Exchange): Observation => ({
  at: placeIn(exchange, { part: 'header', name: 'www-authenticate' }),
  message:
    namedIn(exchange) === undefined
      ? say`The endpoint returns 401 without ${own('`resource_metadata`')}, and no metadata is served at ${own(`\`${WELL_KNOWN}\``)}.`
      : say`The endpoint returns 401 and names ${own('`resource_metadata`')}, but no metadata with ${own('`authorization_servers`')} is served there.`,
  confidence: 'firm',
  mark: 'metadata',
  proof: { exchange: exchange.id },
});
