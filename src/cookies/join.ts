/** Cookies that a framework cut in pieces, put together again; and each with the others of its answer, for signatures in siblings. */
import type { ReceivedCookie } from './format.ts';

export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/**
 * Chunk names: `.0` (NextAuth, Auth.js, Supabase), `__0` (Auth0), `_0` (oauth2-proxy). ASP.NET Core has `chunks-2` under the name and `nameC1`, `nameC2`.
 * Longest suffix first, so that `__0` is not taken for `_0`.
 */
const CHUNK = /^(.{1,256}?)(\.|__|_)(0|[1-9][0-9]?)$/;
const MOST_CHUNKS = 50;

/** In order of first appearance. A lone `_0` without a `_1` stays as it is. The last of two cookies with one name wins. */
export const joinCookies = (pairs: readonly NamedValue[]): readonly ReceivedCookie[] => {
  const siblings = new Map(pairs.map(({ name, value }) => [name, value]));
  const joined = new Map<string, string>();
  const used = new Set<string>();
  for (const name of siblings.keys()) {
    const whole = joinNumbered(name, siblings) ?? joinAspNet(name, siblings);
    if (!whole || used.has(whole.parts[0] ?? '')) continue;
    for (const part of whole.parts) used.add(part);
    joined.set(name, whole.name);
    siblings.set(whole.name, whole.value);
  }
  const names = [...siblings.keys()]
    .map((name) => joined.get(name) ?? name)
    .filter((name) => isWhole(name, joined, used));
  return [...new Set(names)].map((name) => ({ name, value: siblings.get(name) ?? '', siblings }));
};

interface Whole {
  readonly name: string;
  readonly value: string;
  readonly parts: readonly string[];
}

const isWhole = (name: string, joined: ReadonlyMap<string, string>, used: ReadonlySet<string>): boolean =>
  !used.has(name) || [...joined.values()].includes(name);

/** Starts at chunk 0 only; a bare name beside it is the older whole cookie and is replaced. */
const joinNumbered = (first: string, all: ReadonlyMap<string, string>): Whole | undefined => {
  const [, name = '', mark = '', index] = CHUNK.exec(first) ?? [];
  if (index !== '0') return undefined;
  const parts = collect((number) => `${name}${mark}${number}`, all);
  const alone = mark === '_' || mark === '__';
  if (parts.length < (alone ? 2 : 1)) return undefined;
  return { name, value: parts.map((part) => all.get(part) ?? '').join(''), parts };
};

const joinAspNet = (name: string, all: ReadonlyMap<string, string>): Whole | undefined => {
  const count = Number(/^chunks-([1-9][0-9]?)$/.exec(all.get(name) ?? '')?.[1] ?? 0);
  const parts = collect((number) => `${name}C${number + 1}`, all);
  if (count === 0 || parts.length < count) return undefined;
  const wanted = parts.slice(0, count);
  return { name, value: wanted.map((part) => all.get(part) ?? '').join(''), parts: wanted };
};

const collect = (nameOf: (number: number) => string, all: ReadonlyMap<string, string>): readonly string[] => {
  const parts: string[] = [];
  while (parts.length < MOST_CHUNKS && all.has(nameOf(parts.length))) parts.push(nameOf(parts.length));
  return parts;
};
