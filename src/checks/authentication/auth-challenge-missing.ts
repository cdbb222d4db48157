import { headerListOf, headerOf } from '../../derive/page.ts';
import { placeIn, urlOf } from '../../derive/place.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, say } from '../../model/said.ts';
import { parseChallenges } from '../../parse/http-challenge.ts';
import { isLoopbackHost, parseUrl } from '../../parse/uri.ts';

export default defineCheck({
  id: 'auth-challenge-missing',
  category: 'authentication',
  severity: 'info',
  title: '401 response without WWW-Authenticate',
  why: 'RFC 9110 requires a WWW-Authenticate header with 401: clients and gateways use it to choose their credentials.',
  fix: 'Send `WWW-Authenticate: Bearer` (or the scheme in use) with 401. For a session cookie, where no scheme fits, use 403 or a scheme name of your own.',
  fixes: {
    fastapi: '`HTTPException(401, headers={"WWW-Authenticate": "Bearer"})`.',
    django: 'Implement `authenticate_header()` in the authentication class: REST framework then sends it with 401.',
    flask: '`abort(Response(status=401, headers={"WWW-Authenticate": "Bearer"}))`.',
    actix: 'Add `header::WWW_AUTHENTICATE` in the error response, or use `actix-web-httpauth`, which does.',
  },
  cwe: [684],
  owasp: ['API8:2023'],
  references: ['RFC 9110 section 15.5.2', 'RFC 9728 section 5.1', 'Web Fuzzing Commons F109'],
  needs: ['exchanges'],
  judge({ exchanges }) {
    const refused = exchanges.filter(({ response }) => response.status === 401);
    if (refused.length === 0) return notApplicable(own('no response was 401'));
    return [...refused.flatMap(withoutMetadata), ...withoutChallenge(refused)];
  },
});

const withoutChallenge = (refused: readonly Exchange[]): Observation[] =>
  refused
    .filter((exchange) => (headerOf(exchange, 'www-authenticate') ?? '').trim() === '')
    .map((exchange) => ({
      at: placeIn(exchange, { part: 'header', name: 'www-authenticate' }),
      message: say`The response is 401 without a ${own('`WWW-Authenticate`')} header.`,
      mark: urlOf(exchange).host,
      proof: { exchange: exchange.id },
    }));

/** `resource_metadata` of a Bearer challenge leads clients to the authorization server (RFC 9728 section 5.1): an https URL. */
function withoutMetadata(exchange: Exchange): Observation[] {
  const challenges = parseChallenges(headerListOf(exchange, 'www-authenticate') ?? '');
  const named = challenges.flatMap(({ parameters }) => parameters.get('resource_metadata') ?? []);
  return named
    .filter((value) => !isMetadataUrl(value))
    .map((value) => ({
      at: placeIn(exchange, { part: 'header', name: 'www-authenticate' }),
      message: say`${own('`resource_metadata`')} is ${quote(value)}, which is not an https URL: clients cannot read the metadata.`,
      mark: `${urlOf(exchange).host} metadata`,
      proof: { exchange: exchange.id },
    }));
}

const isMetadataUrl = (value: string): boolean => {
  const url = parseUrl(value);
  return url !== undefined && (url.protocol === 'https:' || isLoopbackHost(url.hostname));
};
