/** Which secrets count where: random ones everywhere, words only as whole words. */
import type { Edit } from './edit.ts';
import type { Find } from './edits.ts';
import type { Folding } from './folding.ts';
import { type TokenHit, TokenSearch } from './token-search.ts';

/** A secret that is looked for, and what is to be in its place. */
export interface Wanted {
  readonly value: string;
  /** As long as the value, and made where the value is found; absent where only places are wanted. */
  readonly by?: () => string;
  /** A person wrote it: the same letters may be elsewhere by chance. */
  readonly isWord: boolean;
  /** Only where it is as a value (`="`, `'`, `=`, `>`): a word of letters may be a name or a path too. */
  readonly isFramed?: boolean;
}

/** Below this a secret counts only as a token of its own. */
const LEAST_INSIDE = 8;
/** Shorter ones are everywhere by chance: they are found by their names (named-value.ts). */
export const SHORTEST = 4;

/** Whether a secret is masked inside longer text too: from 8 characters on, a word with a digit or a capital. */
export const countsInside = ({ value, isWord }: Pick<Wanted, 'value' | 'isWord'>): boolean =>
  value.length >= LEAST_INSIDE && (!isWord || /[0-9A-Z]/.test(value));

/** A key of zero bytes, as examples have it: everybody knows it, and zero bytes result where a text is no base64. */
export const isOfZeroBytes = (value: string): boolean => value === '\0'.repeat(value.length);

/** Finds these secrets as they are; what is no plain word also in another case or alphabet of base64. Linear in the text. */
export function finderFor(wanted: readonly Wanted[]): Find {
  const all = wanted.filter(({ value }) => value.length >= SHORTEST && !isOfZeroBytes(value)).flatMap(withBytes);
  const isFolded = (each: Wanted): boolean => each.isFramed !== true && (countsInside(each) || !each.isWord);
  const searches = [
    searchFor(all.filter(isFolded), 'folded'),
    searchFor(
      all.filter((each) => !isFolded(each)),
      'exact',
    ),
  ];
  return (text) => searches.flatMap((search) => search(text));
}

function searchFor(wanted: readonly Wanted[], folding: Folding): (text: string) => Edit[] {
  const search = new TokenSearch(
    wanted.map(({ value }) => value),
    folding,
  );
  return (text) =>
    search
      .find(text, (hit) => isFound(text, hit, wanted[hit.token]))
      .map((hit) => editOf(text, hit, wanted[hit.token]));
}

/** Also as the bytes of UTF-8, one character each, which is how percent and base64 are read. */
function withBytes(each: Wanted): Wanted[] {
  const [bytes, by] = [latin1(each.value), each.by];
  return bytes === each.value
    ? [each]
    : [each, { ...each, value: bytes, ...(by !== undefined && { by: () => latin1(by()) }) }];
}

const latin1 = (text: string): string => Buffer.from(text).toString('latin1');

function isFound(text: string, { start, end }: TokenHit, wanted: Wanted | undefined): boolean {
  if (wanted === undefined) return false;
  if (wanted.isFramed === true) return isFramed(text, start, end);
  return countsInside(wanted) || isAlone(text, start, end);
}

/** Whether the stretch is a token of its own. */
export const isAlone = (text: string, start: number, end: number): boolean =>
  !isPart(text.charAt(start - 1)) && !isPart(text.charAt(end));

const isPart = (sign: string): boolean => /[\w-]/.test(sign);

function isFramed(text: string, start: number, end: number): boolean {
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  if (before === '"' || before === "'") return after === before;
  return (
    (before === '=' && !isPart(after)) || (before === '>' && after === '<') || (start === 0 && end === text.length)
  );
}

function editOf(text: string, { start, end }: TokenHit, wanted: Wanted | undefined): Edit {
  const value = wanted?.value ?? '';
  const by = wanted?.by?.();
  if (by === undefined) return { start, end };
  if (by.length !== value.length) return { start, end, by };
  let out = '';
  for (let at = start; at < end; at += 1)
    out += likeIn(text.charAt(at), value.charAt(at - start), by.charAt(at - start));
  return { start, end, by: out };
}

/** What stays stays as it is written here; what changes has the case that it has here. */
function likeIn(here: string, old: string, now: string): string {
  if (old === now) return here;
  if (here === old) return now;
  return here === here.toUpperCase() ? now.toUpperCase() : now.toLowerCase();
}
