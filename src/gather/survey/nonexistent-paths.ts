import { nonexistentIn } from '../../derive/response/nonexistent.ts';
import { shapeOf } from '../../derive/response/shape.ts';
import { candidate } from './candidate.ts';
import type { Surveyor } from './surveyor.ts';

/** Three paths that do not exist: at the root, deeper with an extension, and one that looks like an API's. */
const NONSENSE: readonly string[] = [nonexistentIn('/'), nonexistentIn('/', 'page'), nonexistentIn('/api/v1/')];

/** Learns what an origin returns for paths that do not exist, and what it returns below the scanned path (which ends in a slash). */
export async function requestNonexistentPaths(surveyor: Surveyor, origin: string, bound = '/'): Promise<void> {
  if (surveyor.nonexistent.some((page) => page.origin === origin)) return;
  const below = bound === '/' ? [] : NONSENSE.slice(0, 1).map((path) => bound.slice(0, -1) + path);
  const responses = await surveyor.requestQuietly(
    [...NONSENSE, ...below].map((path) => candidate(origin + path, 'well-known')),
  );
  const exchanges = responses.filter((exchange) => exchange !== undefined);
  surveyor.nonexistent.push({
    origin,
    shapes: [...new Set(exchanges.map(shapeOf))],
    catchAll: exchanges.some(({ response: { status } }) => status >= 200 && status < 300),
    exchanges: exchanges.map(({ id }) => id),
  });
}
