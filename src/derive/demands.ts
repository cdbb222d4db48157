import { list, own, quote, type Said, say } from '../model/said.ts';
import type { ApiDocument, DocumentedOperation, SecurityAlternative, SecurityScheme } from '../openapi/document.ts';

/** Whether the document demands credentials, whichever alternative is taken: `[{}, key]` and `[]` are open on purpose. */
export const isGuarded = ({ security }: Pick<DocumentedOperation, 'security'>): boolean =>
  security !== undefined && security.length > 0 && security.every((alternative) => alternative.length > 0);

/** The schemes of an operation's alternatives that the document defines, each once. */
export function schemesOf(document: ApiDocument, { security = [] }: DocumentedOperation): readonly SecurityScheme[] {
  const names = new Set(security.flatMap((alternative) => alternative.map(({ scheme }) => scheme)));
  return document.schemes.filter(({ id }) => names.has(id));
}

/** What the document demands, in words: `the cookie `sid`, or a bearer token`. */
export function demandWords(document: ApiDocument, { security = [] }: DocumentedOperation): Said {
  const words = security
    .filter((alternative) => alternative.length > 0)
    .map((each) => alternativeWords(document, each));
  return own([...new Set(words)].join(', or '));
}

const alternativeWords = (document: ApiDocument, alternative: SecurityAlternative): Said =>
  list(
    alternative.map(({ scheme }) =>
      schemeWords(
        document.schemes.find(({ id }) => id === scheme),
        scheme,
      ),
    ),
  );

function schemeWords(scheme: SecurityScheme | undefined, id: string): Said {
  if (scheme === undefined) return say`the undefined scheme ${quote(id)}`;
  const { type, in: place, name = '', scheme: http } = scheme;
  if (type === 'apiKey')
    return say`the ${own(place === 'query' ? 'query parameter' : (place ?? 'key'))} ${quote(name)}`;
  if (type === 'http')
    return own(http === 'bearer' ? 'a bearer token' : http === 'basic' ? 'basic credentials' : 'HTTP credentials');
  if (type === 'oauth2') return own('an OAuth 2 token');
  if (type === 'openIdConnect') return own('an OpenID Connect token');
  return type === 'mutualTLS' ? own('a client certificate') : own('credentials');
}
