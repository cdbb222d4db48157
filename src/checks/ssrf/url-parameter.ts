import { namesOf, placeInDocument } from '../../derive/document/documented.ts';
import { isFetched } from '../../derive/document/fetched-names.ts';
import { inputsOf, keywordOf } from '../../derive/document/inputs.ts';
import { isOfOrigin } from '../../derive/place.ts';
import { defineCheck, type Facts, notApplicable, type Observation } from '../../model/check.ts';
import type { ApiDocument } from '../../model/document.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import type { DocumentedOperation, SchemaRef } from '../../openapi/document.ts';
import { typesOf } from '../../openapi/schema/schema.ts';

export default defineCheck({
  id: 'url-parameter',
  category: 'ssrf',
  severity: 'info',
  title: 'Parameter accepts a URL',
  why: 'If the server fetches the URL, a caller can direct it to addresses that only the server can reach: cloud metadata, databases, other services.',
  fix: 'If the server fetches it: allow a fixed list of hosts, resolve the name once and block private and link-local addresses at connect time, and apply the same test to redirects. If it only stores the URL or redirects, no fix is needed.',
  notes:
    'Detected by name and by the format in the API document; whether the server fetches the URL is ssrf-fetches-url. Parameters for browser redirects (`next`, `return_to`) belong to `open-redirect`.',
  cwe: [918],
  owasp: ['API7:2023'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html',
  ],
  needs: [],
  takes: ['document', 'surface', 'exchanges'],
  judge({ document, surface, exchanges }) {
    if (document === undefined && surface === undefined)
      return notApplicable(own('there is neither a target nor a document'));
    const promised = document?.operations.flatMap((operation) => inDocument(document, operation)) ?? [];
    const seen = surface && exchanges ? inTraffic({ surface, exchanges }) : [];
    return [...promised, ...seen];
  },
});

const inDocument = (document: ApiDocument, operation: DocumentedOperation): Observation[] =>
  inputsOf(document, operation)
    .filter(
      ({ name, in: where, schema }) =>
        where !== 'cookie' && mayBeText(document, schema) && isFetched(name, keywordOf(document, schema, 'format')),
    )
    .map(({ name, at }) => ({
      at: placeInDocument(document, at, { ...namesOf(operation), name }),
      message: messageOf(name, operation.method, operation.path),
      mark: markOf(operation.path, name),
      cause: CAUSE,
    }));

function mayBeText(document: ApiDocument, schema: SchemaRef | undefined): boolean {
  const types = schema && typesOf(document, schema);
  return types === undefined || types.some((type) => type === 'string' || type === 'array' || type === 'object');
}

/** Values that are URLs, in requests that the target's own pages lead to. */
function inTraffic({ surface, exchanges }: Facts<'surface' | 'exchanges'>): Observation[] {
  const requested = new Set(exchanges.map(({ request }) => request.url));
  const urls = [...surface.operations.map(({ url }) => url), ...requested].filter((url) =>
    isOfOrigin(url, surface.origin),
  );
  return urls.flatMap((text) => {
    const url = new URL(text);
    return [...url.searchParams]
      .filter(([name, value]) => isFetched(name, /^https?:\/\//i.test(value) ? 'uri' : undefined))
      .map(([name]) => ({
        at: { source: 'live' as const, method: 'GET', url: text, path: url.pathname, part: 'url' as const, name },
        message: messageOf(name, 'GET', url.pathname),
        mark: markOf(url.pathname, name),
        cause: CAUSE,
      }));
  });
}

const messageOf = (name: string, method: string, path: string): Said =>
  say`The parameter ${quote(name)} of ${quote(`${method} ${path}`, 100)} accepts a URL or a host.`;

/** What is to be looked at is the same for all of them. */
const CAUSE = 'parameters';

const markOf = (path: string, name: string): string => `${path} ${name}`;
