/** Cookies of many more frameworks (`vectors/far.json`, `vectors/found.json`), as the lines of a response. */
import { readdirSync, readFileSync } from 'node:fs';
import { type JoinedCookie, joinCookies } from '../src/cookies/join.ts';
import { parseSetCookie } from '../src/parse/set-cookie.ts';

export interface FarVector {
  readonly id: string;
  /** Framework, version and library. */
  readonly made_with: string;
  /** Set-Cookie field values of one response. */
  readonly lines: readonly string[];
  readonly name: string;
  /** What the cookie is called without a key, and with the right one where that differs. */
  readonly format: string;
  readonly format_with_key?: string;
  readonly protection: string;
  readonly role: string;
  readonly key?: string;
  readonly key_hex?: string;
  /** Names of planted keys. */
  readonly planted: readonly string[];
  readonly found: 'without key' | 'with key' | 'not' | 'none';
  /** The planted keys themselves. */
  readonly plants: readonly string[];
}

const FOLDER = new URL('vectors/', import.meta.url);

export const readFarVectors = (): readonly FarVector[] =>
  readdirSync(FOLDER)
    .filter((file) => file !== 'cookies.json')
    .sort()
    .flatMap((file) => vectorsIn(readFileSync(new URL(file, FOLDER), 'utf8')));

const vectorsIn = (text: string): readonly FarVector[] => {
  const { plants, vectors } = JSON.parse(text);
  const keyOf = (name: string): string => (plants[name] ?? []).join('');
  const whole = JSON.stringify(vectors).replace(/<<([a-z0-9_]{1,40})>>/g, (_, name: string) => keyOf(name));
  return JSON.parse(whole).map((vector: FarVector) => ({ ...vector, plants: vector.planted.map(keyOf) }));
};

/** The cookie as received: its pieces put together, deletions left out, with the others of its response. */
export const joinedFrom = ({ lines, name }: FarVector): JoinedCookie => {
  const set = lines
    .flatMap((line) => parseSetCookie(line) ?? [])
    .filter(({ value, maxAge }) => value !== '' && maxAge !== 0);
  const joined = joinCookies(set);
  const found = joined.find((cookie) => cookie.name === name || cookie.pieces.includes(name));
  if (found === undefined) throw new Error(`no cookie ${name}`);
  return found;
};

/** The key as a list holds it. */
export const farKey = ({ key, key_hex: hex }: FarVector): Uint8Array | undefined =>
  key === undefined ? (hex === undefined ? undefined : Buffer.from(hex, 'hex')) : Buffer.from(key);
