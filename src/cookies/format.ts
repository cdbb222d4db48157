/**
 * What a session-cookie format is: one file a format in `formats/`, each a plain object of this shape.
 * Everything here is pure and bounded; no format ever deserialises objects (pickle, Marshal, PHP, Java, gob, ETF are walked
 * or string-scanned).
 */

import type { Screen } from './lanes/screen.ts';

/** A cookie as it came in, chunks (`.0`, `_0`, `C1`) already joined. */
export interface ReceivedCookie {
  readonly name: string;
  /** The value as on the wire: still percent-encoded and quoted. */
  readonly value: string;
  /** Other cookies of the same response by name, for formats that sign in a sibling (`session.sig`). */
  readonly siblings: ReadonlyMap<string, string>;
}

/** certain: nothing else has this shape; firm: another reading needs an unusual server; tentative: shape only. */
export type Confidence = 'certain' | 'firm' | 'tentative';

/**
 * plain: anyone can read and write it; signed: anyone can read it; encrypted: neither; reference: an opaque id, nothing inside; unclear: a form that is not
 * known, which may be signed or encrypted.
 */
export type Protection = 'plain' | 'signed' | 'encrypted' | 'reference' | 'unclear';

/** How the payload was serialised inside; the object formats run code when the server loads them. */
export type Serializer =
  | 'json'
  | 'tagged-json'
  | 'text'
  | 'urlencoded'
  | 'pickle'
  | 'marshal'
  | 'php'
  | 'java'
  | 'dotnet'
  | 'gob'
  | 'etf'
  | 'msgpack'
  | 'binary'
  | 'none';

/** One readable value inside a cookie. */
export interface Entry {
  /** RFC 6901 pointer into the decoded structure; '' for the whole value. */
  readonly pointer: string;
  readonly value: string | number | boolean | null;
}

/** What can be said of a value without any key. */
export interface DecodedSession {
  readonly protection: Protection;
  readonly serializer: Serializer;
  /** Layers removed, outermost first: `['base64url', 'zlib', 'json']`. */
  readonly path: readonly string[];
  /** The structure where it is one (JSON value, with framework tags resolved), else undefined. */
  readonly payload?: unknown;
  /** Readable leaves, in document order, at most 500. Empty for encrypted and reference cookies. */
  readonly entries: readonly Entry[];
  /** When the server says it was made and when it ends, Unix seconds, where the format has it. */
  readonly issuedAt?: number;
  readonly expiresAt?: number;
  /** True when a server that loads this payload would run what it says (pickle, Marshal, PHP objects, Java, .NET). */
  readonly deserialisesObjects: boolean;
}

/** What a right key proves and opens. */
export interface Opened {
  /** In words a person can repeat with: `cookie-session`, `django.contrib.sessions.backends.signed_cookies`. */
  readonly salt?: string;
  /** `sha1`, `sha256`, `aes-256-gcm` … */
  readonly digest: string;
  /** The content, when the key also decrypts. */
  readonly decoded?: DecodedSession;
}

/** One way in which a format's key can be tested offline. MAC before decryption, compared as canonical bytes. */
export interface KeyTester {
  /** Unique over all formats: `flask/cookie-session/sha1`. Derivations are cached under it. */
  readonly id: string;
  /** Rounds of PBKDF2, blocks counted one by one, that a guess takes, or other work worth as many; 0 for a few hashes. Slower ones are tried on fewer keys. */
  readonly rounds: number;
  /**
   * For settings that few applications have (a salt or a derivation of their own): tried with the user's own keys alone, so that published and guessed keys cost nothing
   * more.
   */
  readonly isUnusual?: boolean;
  /** False for keys that the framework itself refuses, so that no work is counted for them; for slow testers. */
  accepts?(key: Uint8Array): boolean;
  /** From the raw key to what `check` needs; undefined when the key cannot be one for this format (wrong length). Independent of the cookie unless the format's salt is in the cookie. */
  derive(key: Uint8Array, cookie: ReceivedCookie): Uint8Array | undefined;
  /** False when `derive` reads the cookie (iron's salt, a name in the HKDF info): then it is not cached across cookies. */
  readonly cacheable: boolean;
  /** Prepares the cookie once; undefined when this tester does not apply to it. The function says whether a derived key is right. */
  prepare(cookie: ReceivedCookie): ((derived: Uint8Array) => Opened | undefined) | undefined;
  /**
   * For many keys at once, on cookies to which the tester applies: those keys for which `derive` and `prepare` are worth their time; no right key is left out. What is the
   * same for all cookies is done once. Undefined where keys can only be tried one by one.
   */
  screen?(cookies: readonly ReceivedCookie[]): Screen | undefined;
  /** The MACs that are in the cookie, and what each would be under this derived key: for recordings whose secrets were replaced. */
  sign?(cookie: ReceivedCookie, derived: Uint8Array): readonly MacChange[];
}

/** A MAC as it is, and as it should be. */
export interface MacChange {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** How a person knows, reads and judges a cookie of a format: printed in `docs/formats` and by `openbrick cookie --explain`. */
export interface FormatPage {
  /** The cookie's usual name and what its value looks like. */
  readonly looks: string;
  /** Where the application keeps the key, or the session where the cookie only refers to it. */
  readonly keys: string;
  /** How to read the value without openbrick. */
  readonly byHand: string;
  /** What the recorded cookie was made with. */
  readonly seenWith: string;
}

export interface CookieFormat {
  /** Stable id, also the file's name: `flask`, `django-session`. */
  readonly id: string;
  /** Stable id in lower case: `flask`, `rails`; of a library where several frameworks use it. */
  readonly framework: string;
  /** What to call it in a sentence: `Flask session`. */
  readonly title: string;
  /** Undefined when it is not this format. Cheap; runs on every cookie. */
  recognise(cookie: ReceivedCookie): Confidence | undefined;
  /** Never throws; undefined when on a closer look it is not this format after all. */
  decode(cookie: ReceivedCookie): DecodedSession | undefined;
  readonly testers: readonly KeyTester[];
  /** Where the format is defined: documentation or source file. */
  readonly source: string;
  /** True for the format of a library that frameworks build their own on. */
  readonly isGeneric?: boolean;
  /** Of a library: frameworks whose cookies have this format. */
  readonly usedBy?: readonly string[];
  readonly page?: FormatPage;
}

/** Keeps a format's literal types while checking its shape. */
export const defineFormat = <F extends CookieFormat>(format: F): F => format;
