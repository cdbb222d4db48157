import { createHash } from 'node:crypto';

/** How far from now a time in an id may lie and still be a time. */
const NEAR_MS = 3_600_000;
/** A clock on the wall says the hour of its zone. */
const NEAR_LOCAL_MS = 15 * NEAR_MS;

/** Reads a piece of an id as Unix milliseconds, in the units that clocks give. */
interface TimeForm {
  readonly pattern: RegExp;
  readonly times: (piece: string) => readonly number[];
  readonly near?: number;
}

const scaled = (value: number): number[] => [value * 1000, value, value / 1000, value / 1_000_000];

const FORMS: readonly TimeForm[] = [
  { pattern: /\d{10,19}/g, times: (piece) => scaled(Number(piece)) },
  { pattern: /20\d{12}/g, times: (piece) => [calendar(piece)], near: NEAR_LOCAL_MS },
  // A UUID of version 1 (RFC 9562): low, middle and high part of the time.
  {
    pattern: /[0-9a-f]{8}-?[0-9a-f]{4}-?1[0-9a-f]{3}/gi,
    times: (piece) => {
      const hex = piece.replaceAll('-', '');
      return [Number(BigInt(`0x${hex.slice(13)}${hex.slice(8, 12)}${hex.slice(0, 8)}`)) / 10_000 - 12_219_292_800_000];
    },
  },
  { pattern: /(?=([0-9a-f]{11}))/gi, times: (piece) => [Number.parseInt(piece, 16)] },
  { pattern: /(?=([0-9a-f]{8}))/gi, times: (piece) => [Number.parseInt(piece, 16) * 1000] },
  { pattern: /(?=([0-9a-z]{8}))/gi, times: (piece) => [Number.parseInt(piece, 36)] },
];

const calendar = (digits: string): number => {
  const [year, month, day, hour, minute, second] = [4, 2, 2, 2, 2, 2].reduce<[number[], number]>(
    ([parts, at], length) => [[...parts, Number(digits.slice(at, at + length))], at + length],
    [[], 0],
  )[0];
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
};

const LONGEST = 256;

/** An id without the time of now in it, also under base64; undefined where none is there. `now` is Unix milliseconds. */
export function besideTime(id: string, now: number): string | undefined {
  const text = id.slice(0, LONGEST);
  return [text, unwrapped(text)].flatMap((each) => (each === undefined ? [] : (withoutTime(each, now) ?? []))).at(0);
}

function withoutTime(text: string, now: number): string | undefined {
  for (const { pattern, times, near = NEAR_MS } of FORMS)
    for (const match of text.matchAll(pattern)) {
      const piece = match[1] ?? match[0];
      if (times(piece).some((ms) => Math.abs(ms - now) < near))
        return text.slice(0, match.index) + text.slice(match.index + piece.length);
    }
  return undefined;
}

/** The text under base64, where it is one. */
function unwrapped(id: string): string | undefined {
  if (!/^[\w+/-]{12,256}={0,2}$/.test(id)) return undefined;
  const text = Buffer.from(id, 'base64').toString('latin1');
  return /^[\x20-\x7e]{8,200}$/.test(text) ? text : undefined;
}

const DIGESTS: ReadonlyMap<number, string> = new Map([
  [32, 'md5'],
  [40, 'sha1'],
  [64, 'sha256'],
]);
/** Seconds before and after now that are tried. */
const WINDOW = 900;

/** Whether every id is a plain digest, in hexadecimal, of a second near now. */
export function isDigestOfTime(ids: readonly string[], now: number): boolean {
  const [first = ''] = ids;
  const digest = DIGESTS.get(first.length);
  if (digest === undefined || !ids.every((id) => id.length === first.length && /^[0-9a-f]{32,64}$/i.test(id)))
    return false;
  const second = Math.floor(now / 1000);
  const known = new Set(
    Array.from({ length: 2 * WINDOW + 1 }, (_, i) =>
      createHash(digest)
        .update(String(second - WINDOW + i))
        .digest('hex'),
    ),
  );
  return ids.every((id) => known.has(id.toLowerCase()));
}
