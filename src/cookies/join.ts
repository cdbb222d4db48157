/** Cookies that a framework cut in pieces, put together again; and each with the others of its response, for signatures in siblings. */
import type { ReceivedCookie } from './format.ts';

export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/** A cookie with the names of the pieces it was put together from; none for one that came whole. */
export interface JoinedCookie extends ReceivedCookie {
  readonly pieces: readonly string[];
}

/** How pieces are numbered: what is before the number, and how many pieces there must be for the number to mean a piece. */
interface Numbering {
  readonly mark: string;
  readonly least: number;
  /** Number of the first piece, where that is not 0. */
  readonly first?: number;
}

/**
 * `.0` (NextAuth, Auth.js, Supabase), `__0` (Auth0), `_0` (oauth2-proxy), `-0` (Litestar), `_chunk_1` (Quarkus). Longest mark first, so that `__0` is not taken for
 * `_0`. ASP.NET Core has `chunks-2` under the name and `nameC1`, `nameC2`; some go on from the bare name with `name_1`.
 */
const NUMBERINGS: readonly Numbering[] = [
  { mark: '_chunk_', least: 1, first: 1 },
  { mark: '.', least: 1 },
  { mark: '__', least: 2 },
  { mark: '_', least: 2 },
  { mark: '-', least: 2 },
];
const PIECE = /(\.|_chunk_|__?|--?|C)(?:0|[1-9][0-9]?)$/;
const MOST_PIECES = 50;
/** Frameworks cut near the 4096 bytes that browsers keep; a short value with a number in its name is a cookie of its own. */
const SHORTEST_PIECE = 1000;
/** A bare name is the first piece only where it is as full as a cookie can be. */
const FULL_PIECE = 3000;

/** In order of first appearance. A lone `_0` without a `_1` stays as it is. The last of two cookies with one name wins. */
export const joinCookies = (pairs: readonly NamedValue[]): readonly JoinedCookie[] => {
  const siblings = new Map(pairs.map(({ name, value }) => [name, value]));
  const wholes = new Map<string, Whole>();
  const wholeOf = new Map<string, string>();
  for (const name of [...siblings.keys()]) {
    const whole = joinNumbered(name, siblings) ?? joinAspNet(name, siblings) ?? joinContinued(name, siblings);
    if (!whole || whole.pieces.some((piece) => wholeOf.has(piece))) continue;
    for (const piece of whole.pieces) wholeOf.set(piece, whole.name);
    wholes.set(whole.name, whole);
    siblings.set(whole.name, whole.value);
  }
  const names = [...new Set(pairs.map(({ name }) => wholeOf.get(name) ?? name))];
  return names.map((name) => ({
    name,
    value: siblings.get(name) ?? '',
    siblings,
    pieces: wholes.get(name)?.pieces ?? [],
  }));
};

/** Whether a cookie that was not put together is probably one piece of another: alone it cannot be judged. */
export const isPiece = ({ name, value }: NamedValue): boolean => {
  const mark = PIECE.exec(name)?.[1];
  return mark === '.' || (mark !== undefined && value.length >= SHORTEST_PIECE);
};

interface Whole {
  readonly name: string;
  readonly value: string;
  readonly pieces: readonly string[];
}

/** From piece 0 on; a bare name beside it is the older whole cookie and is replaced. */
const joinNumbered = (first: string, all: ReadonlyMap<string, string>): Whole | undefined => {
  const numbering = NUMBERINGS.find(
    ({ mark, first: from = 0 }) => first.length > mark.length + 1 && first.endsWith(`${mark}${from}`),
  );
  if (numbering === undefined) return undefined;
  const stem = first.slice(0, -1);
  const pieces = collect((number) => `${stem}${number + (numbering.first ?? 0)}`, all);
  const name = stem.slice(0, -numbering.mark.length);
  return pieces.length < numbering.least ? undefined : { name, value: joinedValue(pieces, all), pieces };
};

const joinAspNet = (name: string, all: ReadonlyMap<string, string>): Whole | undefined => {
  const count = Number(/^chunks[-:]([1-9][0-9]?)$/.exec(all.get(name) ?? '')?.[1] ?? 0);
  const pieces = collect((number) => `${name}C${number + 1}`, all).slice(0, count);
  if (count === 0 || pieces.length < count) return undefined;
  return { name, value: joinedValue(pieces, all), pieces: [name, ...pieces] };
};

/** `name`, `name_1`, `name_2`. Streamlit signs each piece for itself: its format puts them together. */
const joinContinued = (name: string, all: ReadonlyMap<string, string>): Whole | undefined => {
  if ((all.get(name) ?? '').length < FULL_PIECE || name.startsWith('_streamlit_')) return undefined;
  const rest = collect((number) => `${name}_${number + 1}`, all);
  const pieces = [name, ...rest];
  return rest.length === 0 ? undefined : { name, value: joinedValue(pieces, all), pieces };
};

const joinedValue = (pieces: readonly string[], all: ReadonlyMap<string, string>): string =>
  pieces.map((piece) => all.get(piece) ?? '').join('');

const collect = (nameOf: (number: number) => string, all: ReadonlyMap<string, string>): readonly string[] => {
  const pieces: string[] = [];
  // An empty value is what is left of a piece that was deleted.
  while (pieces.length < MOST_PIECES && (all.get(nameOf(pieces.length)) ?? '') !== '')
    pieces.push(nameOf(pieces.length));
  return pieces;
};
