import { parseHttpUrl } from '../../parse/uri.ts';
import type { ApiDocument, DocumentedOperation } from '../document.ts';

/**
 * The bases under which an operation may lie at a target, in the document's order, never empty. Relative servers are resolved against the document's
 * own URL, or the target where it was a file. Servers of other hosts count only when none is the target's, and only with their path:
 * requests never leave the target. An empty URL is the root: authors do not mean the document itself. `base` of the document, where it was
 * found, counts in place of its own servers.
 * Without a slash at the end: an operation's path is put behind. `target` is an absolute http URL.
 */
export function serversOf(
  document: Pick<ApiDocument, 'from'> & Partial<Pick<ApiDocument, 'base' | 'servers'>>,
  operation: Pick<DocumentedOperation, 'servers'>,
  target: string,
): readonly [string, ...string[]] {
  const { origin } = new URL(target);
  const isOfDocument = operation.servers.length === 0 || operation.servers === document.servers;
  if (document.base !== undefined && isOfDocument) return [origin + document.base];
  const from = parseHttpUrl(document.from) ?? new URL(target);
  const urls = operation.servers.flatMap(({ url }) => parseHttpUrl(url === '' ? '/' : url, from) ?? []);
  const own = urls.filter((url) => url.origin === origin);
  const chosen = own.length > 0 ? own : urls;
  const [first = origin, ...rest] = new Set(chosen.map(({ pathname }) => origin + pathname.replace(/\/{1,9}$/, '')));
  return [first, ...rest];
}
