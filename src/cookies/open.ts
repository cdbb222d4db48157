/** What a cookie is, holds, and is protected by: the best format, its content, a known key if one fits. Pure. */
import type { Confidence, CookieFormat, DecodedSession, ReceivedCookie } from './format.ts';
import { FORMATS } from './formats/index.ts';
import { type FoundEntry, foundEntries } from './found-entries.ts';
import { isPiece } from './join.ts';
import { createKeyCache, type KeyCache, type KeySearch, type KnownKey, testKeys, type VerifiedKey } from './keys.ts';
import { isBinaryFormatter } from './loaded-objects.ts';
import { wireValue } from './primitives/wire.ts';
import type { CookieRole } from './role-kind.ts';
import { KNOWN_NAMES } from './role-names.ts';
import { PIECE, type Shape, shapeOf, unsure } from './shape.ts';
import { decodeUnknown } from './unknown.ts';

export interface OpenedCookie {
  readonly cookie: ReceivedCookie;
  /** Undefined when no format knows this cookie, or several libraries write such values and no key decided between them: a key may fit all the same. */
  readonly format?: CookieFormat;
  readonly confidence?: Confidence;
  /** What those values have in common, and the formats it may be, where the format is not known for sure. */
  readonly shape?: Shape;
  readonly candidates: readonly CookieFormat[];
  /** With a known key: what the key opened. */
  readonly decoded: DecodedSession;
  /** The key of the list that signs or encrypts this cookie. */
  readonly key?: VerifiedKey;
  /** Guesses left out because the format is slow to test; 0 when every key was tried. */
  readonly keysLeft: number;
  /** Every readable value, with those inside nested layers, each with its way in; for an id the value itself. */
  readonly entries: readonly FoundEntry[];
}

export interface OpenOptions {
  /** Keys to test; none by default. */
  readonly keys?: readonly KnownKey[];
  /** Derivations kept between cookies; pass the same one for a whole scan. */
  readonly cache?: KeyCache;
}

/**
 * Never throws. The key decides where several formats share a shape; else the most confident, and of those the first by id. What only looks like a format's
 * value is named by its shape: a wrong name brings advice for the wrong framework.
 */
export const openCookie = (cookie: ReceivedCookie, options: OpenOptions = {}): OpenedCookie => {
  const readings = readingsOf(cookie);
  const { winner, keysLeft } = withKeys(cookie, readings, options);
  const best = winner ?? readings[0];
  if (winner === undefined && best?.confidence !== 'certain' && isPiece(cookie)) return pieceOf(cookie, keysLeft);
  if (!best) {
    const decoded = decodeUnknown(cookie);
    return { cookie, candidates: [], decoded, keysLeft, entries: entriesOf(cookie, decoded) };
  }
  if (best.confidence === 'tentative' && !decides(best.key)) {
    const unnamed = byShape(cookie, readings, keysLeft);
    return winner ? { ...unnamed, ...withContent(cookie, winner), key: winner.key } : unnamed;
  }
  const decoded = best.key?.opened.decoded ?? best.decoded;
  const { format, confidence, key } = best;
  const entries = entriesOf(cookie, decoded);
  return { cookie, format, confidence, candidates: [], decoded, keysLeft, entries, ...(key && { key }) };
};

/** A repeated key fits wherever its unit is the secret: it opens the cookie of another library that was given the unit alone. */
const decides = (key: VerifiedKey | undefined): boolean => key !== undefined && !isRepeated(key.key.bytes);

const isRepeated = (key: Uint8Array): boolean =>
  key.length >= 2 * SHORTEST_SECRET &&
  [1, 2, 4, 8, 16, 24, 32].some((unit) => key.length >= 2 * unit && key.every((byte, at) => byte === key[at % unit]));
/** Bytes of an AES key. */
const SHORTEST_SECRET = 16;

const withContent = (cookie: ReceivedCookie, { key, decoded: before }: Winner) => {
  const decoded = key.opened.decoded ?? before;
  return { decoded, entries: entriesOf(cookie, decoded) };
};

const byShape = (cookie: ReceivedCookie, readings: readonly Reading[], keysLeft: number): OpenedCookie => {
  const [first] = readings;
  const decoded = unsure(cookie, first?.decoded ?? decodeUnknown(cookie));
  const candidates = readings.map(({ format }) => format);
  return { cookie, shape: shapeOf(decoded), candidates, decoded, keysLeft, entries: entriesOf(cookie, decoded) };
};

/** Alone it cannot be judged; what can be read in it is still looked through. */
const pieceOf = (cookie: ReceivedCookie, keysLeft: number): OpenedCookie => {
  const decoded: DecodedSession = { ...decodeUnknown(cookie), protection: 'unclear' };
  return { cookie, shape: PIECE, candidates: [], decoded, keysLeft, entries: entriesOf(cookie, decoded) };
};

/** A key that is the whole value of a cookie, signed or not, looks like an id: it must stay visible. */
const entriesOf = (cookie: ReceivedCookie, decoded: DecodedSession): readonly FoundEntry[] => {
  const entries = foundEntries(decoded);
  const isBare = entries.length === 0 && decoded.protection !== 'encrypted' && decoded.protection !== 'signed';
  return isBare ? [{ pointer: '', value: wireValue(cookie), path: decoded.path }] : entries;
};

interface Reading {
  readonly format: CookieFormat;
  readonly confidence: Confidence;
  readonly decoded: DecodedSession;
  readonly key?: VerifiedKey;
}

type Winner = Reading & { readonly key: VerifiedKey };

const ORDER: readonly Confidence[] = ['certain', 'firm', 'tentative'];

/** A framework's own format before that of the library it uses: both recognise its cookies, and the former says more. */
const rankOf = ({ format, confidence }: Reading): number =>
  confidence === 'tentative' ? 4 : ORDER.indexOf(confidence) + (format.isGeneric ? 2 : 0);

/** Every format that the cookie can be read as, the most confident first. */
export const readingsOf = (cookie: ReceivedCookie): readonly Reading[] => {
  const isForeign = isOfOtherProduct(cookie.name) || isBinaryFormatter(cookie);
  return FORMATS.flatMap((format): readonly Reading[] => {
    const confidence = format.recognise(cookie);
    if (!confidence || (isForeign && confidence === 'tentative')) return [];
    const decoded = format.decode(cookie);
    return decoded ? [{ format, confidence, decoded }] : [];
  }).sort((a, b) => rankOf(a) - rankOf(b));
};

/** A load balancer's, a counter's or a banner's by its name: a shape alone does not make it a framework's session. */
const isOfOtherProduct = (name: string): boolean =>
  KNOWN_NAMES.some(({ role, pattern }) => OF_OTHERS.has(role) && pattern.test(name));
const OF_OTHERS: ReadonlySet<CookieRole> = new Set(['load-balancer', 'analytics', 'consent']);

const withKeys = (cookie: ReceivedCookie, readings: readonly Reading[], options: OpenOptions) => {
  const { keys = [], cache = createKeyCache() } = options;
  let keysLeft = 0;
  if (keys.length === 0) return { winner: undefined, keysLeft };
  for (const reading of readings) {
    const search: KeySearch = testKeys(cookie, reading.format, { keys, cache });
    if (search.verified) return { winner: { ...reading, key: search.verified }, keysLeft: 0 };
    keysLeft += search.left;
  }
  return { winner: undefined, keysLeft };
};
