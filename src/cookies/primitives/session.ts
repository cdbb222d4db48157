import type { DecodedSession, Entry, Protection, Serializer } from '../format.ts';
import { namesClass } from '../loaded-objects.ts';

const MAX_ENTRIES = 500;
const MAX_DEPTH = 32;

/** Leaves of a JSON-like value in document order with RFC 6901 pointers, at most 500 and 32 levels deep. */
export const entriesOf = (value: unknown): readonly Entry[] => {
  const entries: Entry[] = [];
  collect(value, { pointer: '', depth: 0 }, entries);
  return entries;
};

const collect = (value: unknown, at: { pointer: string; depth: number }, into: Entry[]): void => {
  if (into.length >= MAX_ENTRIES || at.depth > MAX_DEPTH) return;
  if (isLeaf(value)) {
    into.push({ pointer: at.pointer, value });
    return;
  }
  if (typeof value !== 'object') return;
  for (const [name, inner] of Object.entries(value ?? {})) {
    if (into.length >= MAX_ENTRIES) return;
    const step = name.replaceAll('~', '~0').replaceAll('/', '~1');
    collect(inner, { pointer: `${at.pointer}/${step}`, depth: at.depth + 1 }, into);
  }
};

const isLeaf = (value: unknown): value is Entry['value'] =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

export interface Content {
  readonly protection: Protection;
  readonly serializer: Serializer;
  readonly path: readonly string[];
  readonly payload?: unknown;
  /** Where the leaves differ from the payload's own: framework wrappers resolved. */
  readonly readable?: unknown;
  readonly issuedAt?: number | undefined;
  readonly expiresAt?: number | undefined;
}

const RUNS_CODE: ReadonlySet<Serializer> = new Set(['pickle', 'marshal', 'php', 'java', 'dotnet']);

/** A decoded session with its leaves listed. */
export const session = ({ readable, issuedAt, expiresAt, ...content }: Content): DecodedSession => {
  const entries = entriesOf(readable ?? content.payload);
  return {
    ...content,
    entries,
    ...(issuedAt !== undefined && { issuedAt }),
    ...(expiresAt !== undefined && { expiresAt }),
    deserialisesObjects: RUNS_CODE.has(content.serializer) || namesClass(entries),
  };
};

/** What can be said of cipher text without its key. */
export const sealed = (
  path: readonly string[],
  times: { readonly issuedAt?: number; readonly expiresAt?: number } = {},
): DecodedSession => ({
  protection: 'encrypted',
  serializer: 'none',
  path,
  entries: [],
  ...times,
  deserialisesObjects: false,
});

/** An opaque id: the session itself is on the server. */
export const reference = (path: readonly string[] = []): DecodedSession => ({
  protection: 'reference',
  serializer: 'none',
  path,
  entries: [],
  deserialisesObjects: false,
});
