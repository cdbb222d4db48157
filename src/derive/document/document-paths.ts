import type { ApiDocument, DocumentedOperation } from '../../openapi/document.ts';
import { serversOf } from '../../openapi/read/bases.ts';

/** Finds the operation that a request is one of. */
export interface PathIndex {
  /** The operation of this key, where the URL can be one of it: another document may have the key for another path. */
  operationNamed(key: string, url: string): DocumentedOperation | undefined;
  /** The most concrete template wins, as OpenAPI's "Path Templating Matching" requires. */
  operationAt(method: string, url: string): DocumentedOperation | undefined;
  /** The same, or the one at the path with or without a slash at its end, where the server redirects to it. */
  operationNear(method: string, url: string): DocumentedOperation | undefined;
  /** Methods that the document has at the path, upper-case; empty when it has none of it. */
  methodsAt(url: string): readonly string[];
}

interface Entry {
  readonly segments: readonly RegExp[];
  /** Templated segments are worth less the earlier they are in the path. */
  readonly rank: string;
  readonly operation: DocumentedOperation;
}

const indexes = new WeakMap<ApiDocument, Map<string, PathIndex>>();

/** The paths of a document as they lie at a target; made once for each. `origin` is the target's. */
export function pathIndex(document: ApiDocument, origin: string): PathIndex {
  const known = indexes.get(document) ?? new Map<string, PathIndex>();
  indexes.set(document, known);
  const index = known.get(origin) ?? makeIndex(document, origin);
  known.set(origin, index);
  return index;
}

function makeIndex(document: ApiDocument, origin: string): PathIndex {
  const byLength = new Map<number, Entry[]>();
  for (const operation of document.operations) {
    for (const base of basePaths(document, operation, origin)) {
      const entry = entryOf(base + operation.path, operation);
      const same = byLength.get(entry.segments.length) ?? [];
      byLength.set(entry.segments.length, same);
      same.push(entry);
    }
  }
  for (const entries of byLength.values()) entries.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
  const entriesAt = (url: string): Entry[] => {
    const segments = segmentsOf(new URL(url).pathname);
    return (byLength.get(segments.length) ?? []).filter((entry) =>
      entry.segments.every((segment, at) => segment.test(segments[at] ?? '')),
    );
  };
  const operationAt: PathIndex['operationAt'] = (method, url) =>
    entriesAt(url).find(({ operation }) => operation.method === method)?.operation;
  return {
    operationNamed: (key, url) =>
      [...entriesAt(url), ...entriesAt(otherSlash(url))].find(({ operation }) => operation.key === key)?.operation,
    operationAt,
    operationNear: (method, url) => operationAt(method, url) ?? operationAt(method, otherSlash(url)),
    methodsAt: (url) => [...new Set(entriesAt(url).map(({ operation }) => operation.method))],
  };
}

function otherSlash(url: string): string {
  const twin = new URL(url);
  twin.pathname = twin.pathname.endsWith('/') ? twin.pathname.slice(0, -1) : `${twin.pathname}/`;
  return twin.href;
}

function entryOf(path: string, operation: DocumentedOperation): Entry {
  const segments = segmentsOf(path);
  return {
    segments: segments.map(segmentPattern),
    rank: segments.map((segment) => (segment.includes('{') ? '1' : '0')).join(''),
    operation,
  };
}

/** A trailing slash is a segment of its own: `/users/` is another path than `/users`. */
const segmentsOf = (path: string): string[] => path.split('/').slice(1, MAX_SEGMENTS);
const MAX_SEGMENTS = 60;

/** `{id}` is anything, `{name}.json` and `v{n}` what is left of the segment. */
function segmentPattern(segment: string): RegExp {
  const parts = segment.slice(0, MAX_SEGMENT).split(/\{[^{}]{1,200}\}/);
  const [first = '', ...rest] = parts.map(escapeLiteral);
  // One gap only is kept apart: several in a row could be cut up in many ways.
  const source = rest.length === 0 ? first : `${first}.{1,${MAX_SEGMENT}}${rest.at(-1)}`;
  return new RegExp(`^${source}$`, 's');
}

const MAX_SEGMENT = 500;

const escapeLiteral = (text: string): string => decoded(text).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

function decoded(text: string): string {
  const url = new URL('http://a/');
  url.pathname = text;
  return url.pathname.slice(1);
}

/** The paths under which an operation may lie at the target, without a slash at the end: by its servers, `['']` where it names none. */
export const basePaths = (
  document: Pick<ApiDocument, 'from'> & Partial<Pick<ApiDocument, 'base' | 'servers'>>,
  operation: Pick<DocumentedOperation, 'servers'>,
  origin: string,
): readonly string[] => serversOf(document, operation, origin).map((url) => url.slice(origin.length));
