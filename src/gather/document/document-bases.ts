import { basePaths } from '../../derive/document/document-paths.ts';
import type { ApiDocument } from '../../openapi/document.ts';
import { parseHttpUrl } from '../../parse/uri.ts';

/** Where an API commonly lies when nothing says so. */
const COMMON = ['/api', '/v1', '/api/v1'];
const MOST_BASES = 12;

/**
 * Paths below which the operations of a document may lie at the target, without a slash at the end, the most likely first: what its servers
 * say; the root; the path that the user gave; the folder of the document; what a gateway leaves of the servers' path when it strips the
 * beginning; the servers of other documents there.
 */
export function baseCandidates(
  document: ApiDocument,
  others: readonly ApiDocument[],
  target: URL,
): readonly [string, ...string[]] {
  const declared = basePaths(document, document, target.origin);
  const folders = foldersOf(parseHttpUrl(document.from), target);
  const given = withoutSlash(target.pathname);
  const [first = '', ...rest] = new Set([
    ...declared,
    '',
    given,
    ...folders,
    ...declared.flatMap((base) => [
      ...endsOf(base),
      given + base,
      ...folders.slice(0, 1).map((folder) => folder + base),
    ]),
    ...others.flatMap((other) => basePaths(other, other, target.origin)),
    ...COMMON,
  ]);
  return [first, ...rest.slice(0, MOST_BASES)];
}

const withoutSlash = (path: string): string => path.replace(/\/{1,9}$/, '');

/** `/a/b/openapi.json` lies in `/a/b` and `/a`; a document of another site, or of a file, in none. */
function foldersOf(from: URL | undefined, target: URL): string[] {
  if (from === undefined || from.origin !== target.origin) return [];
  const segments = from.pathname.split('/').slice(1, -1);
  return segments.map((_, at) => `/${segments.slice(0, segments.length - at).join('/')}`).slice(0, 4);
}

/** `/some/prefix` → `/prefix`: what is left when the beginning is stripped. */
function endsOf(base: string): string[] {
  const segments = base.split('/').slice(1);
  return segments
    .slice(1)
    .map((_, at) => `/${segments.slice(at + 1).join('/')}`)
    .slice(0, 3);
}
