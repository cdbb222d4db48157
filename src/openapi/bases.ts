import { parseHttpUrl } from '../parse/uri.ts';
import type { ApiDocument, DocumentedOperation } from './document.ts';

/**
 * The bases under which an operation may lie at a target, in the document's order, never empty. Relative servers stand against the document's
 * own URL, or the target where it was a file. Servers of other hosts count only when none is the target's, and only with their path:
 * requests never leave the target. Without a slash at the end: an operation's path is put behind. `target` is an absolute http URL.
 */
export function serversOf(
  document: Pick<ApiDocument, 'from'>,
  operation: Pick<DocumentedOperation, 'servers'>,
  target: string,
): readonly [string, ...string[]] {
  const { origin } = new URL(target);
  const from = parseHttpUrl(document.from) ?? new URL(target);
  const urls = operation.servers.flatMap(({ url }) => parseHttpUrl(url, from) ?? []);
  const own = urls.filter((url) => url.origin === origin);
  const chosen = own.length > 0 ? own : urls;
  const [first = origin, ...rest] = new Set(chosen.map(({ pathname }) => origin + pathname.replace(/\/{1,9}$/, '')));
  return [first, ...rest];
}
