import { documentedOperations, namesOf, placeInDocument } from '../../derive/document/documented.ts';
import { isProtected, requirementOf, requirementWords, schemesOf } from '../../derive/document/requirements.ts';
import { headerOf } from '../../derive/page.ts';
import { placeIn } from '../../derive/place.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { ApiDocument } from '../../model/document.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import type { DocumentedOperation, SecurityScheme } from '../../openapi/document.ts';
import { headerValue, headerValues } from '../../parse/header-lines.ts';
import { parseChallenges } from '../../parse/http-challenge.ts';

export default defineCheck({
  id: 'document-scheme-differs',
  category: 'inventory',
  severity: 'low',
  title: 'Documented authentication scheme differs from the server',
  why: 'Clients generated from the document send a credential that the server does not read. What it reads instead, such as a cookie in place of a bearer token, has other risks (CSRF, caching) that go unnoticed.',
  fix: 'Describe the scheme that the server really reads: `type: apiKey, in: cookie` for a session cookie, `type: http, scheme: bearer` for a token.',
  notes:
    'Two proofs: a 401 whose WWW-Authenticate names a scheme that is not among the documented alternatives, or a rejection that asks for a cookie where the document has none.',
  cwe: [1059],
  owasp: ['API9:2023', 'API2:2023'],
  references: ['RFC 9110 section 11.6.1', 'https://spec.openapis.org/oas/latest.html#security-scheme-object'],
  needs: ['document', 'surface', 'exchanges'],
  judge(facts) {
    const guarded = documentedOperations(facts).filter(({ operation }) => isProtected(operation));
    const refused = guarded.flatMap(({ operation, exchanges }) =>
      exchanges.filter(({ response }) => response.status === 401).map((exchange) => ({ operation, exchange })),
    );
    if (refused.length === 0) return notApplicable(own('no protected operation returned 401'));
    return refused.flatMap(({ operation, exchange }) => [
      ...byChallenge(facts.document, operation, exchange),
      ...byCookieNamed(facts.document, operation, exchange),
    ]);
  },
});

/** HTTP authentication schemes by what a document would call them; a key that is called Authorization may be any (Swagger 2.0). */
const kindOf = ({ type, scheme = '', name = '', in: place }: SecurityScheme): string => {
  if (type === 'http') return scheme;
  if (type === 'apiKey' && place === 'cookie') return 'cookie';
  if (type === 'apiKey') return name.toLowerCase() === 'authorization' ? 'any' : type;
  return type === 'oauth2' || type === 'openIdConnect' ? 'bearer' : type;
};

function byChallenge(document: ApiDocument, operation: DocumentedOperation, exchange: Exchange): Observation[] {
  const challenges = headerValues(exchange.response.headers, 'www-authenticate').flatMap((value) =>
    parseChallenges(value),
  );
  const requested = challenges.map(({ scheme }) => scheme.toLowerCase()).filter((scheme) => KNOWN.has(scheme));
  const documented = schemesOf(document, operation).map(kindOf);
  const [first] = requested;
  if (first === undefined || documented.length === 0) return [];
  if (documented.includes('any') || requested.some((scheme) => documented.includes(scheme))) return [];
  return [
    observation(
      document,
      { operation, exchange },
      {
        message: say`The document requires ${requirementWords(requirementOf(document, operation) ?? { alternatives: [] })} for ${quote(operation.key, 100)}; the server asks for ${quote(first, 20)} in WWW-Authenticate.`,
        excerpt: say`WWW-Authenticate: ${quote(headerOf(exchange, 'www-authenticate') ?? '', 80)}`,
        mark: `challenge ${first}`,
      },
    ),
  ];
}

/** Registered HTTP authentication schemes that a document can describe. */
const KNOWN = new Set(['basic', 'bearer', 'digest', 'negotiate', 'cookie', 'hoba', 'mutual', 'dpop']);

/** The refusal itself names a session cookie, by asking for it or by setting one, where the document has no cookie. */
function byCookieNamed(document: ApiDocument, operation: DocumentedOperation, exchange: Exchange): Observation[] {
  if (schemesOf(document, operation).some(({ in: place }) => place === 'cookie')) return [];
  const { body } = exchange.response;
  const says =
    /\b(?:session cookie|cookie (?:is )?(?:missing|required|not set|invalid)|missing (?:session )?cookie|no session cookie|(?:requires?|needs?|send) (?:a|the|your) (?:session )?cookie)\b/i.exec(
      body.slice(0, 2000),
    );
  if (says === null || headerValue(exchange.request.headers, 'cookie') !== undefined) return [];
  return [
    observation(
      document,
      { operation, exchange },
      {
        message: say`The document requires ${requirementWords(requirementOf(document, operation) ?? { alternatives: [] })} for ${quote(operation.key, 100)}; the server's rejection asks for a cookie.`,
        excerpt: quote(says[0], 80),
        mark: 'cookie',
      },
    ),
  ];
}

interface Refused {
  readonly operation: DocumentedOperation;
  readonly exchange: Exchange;
}

function observation(
  document: ApiDocument,
  { operation, exchange }: Refused,
  { message, excerpt, mark }: { readonly message: Said; readonly excerpt: Said; readonly mark: string },
): Observation {
  const scheme = schemesOf(document, operation)[0];
  return {
    at: placeInDocument(document, scheme?.at ?? operation.at, namesOf(operation)),
    message,
    mark: `${scheme?.id ?? ''} ${mark}`,
    related: [placeIn(exchange, { part: 'header', name: 'www-authenticate' })],
    proof: { exchange: exchange.id, excerpt },
  };
}
