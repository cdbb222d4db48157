/** Formats that are one authenticated cipher text: what differs is how the bytes are laid out and how the key is made. */
import type { Confidence, CookieFormat, FormatPage, KeyTester, ReceivedCookie } from '../format.ts';
import { contentOf } from './content.ts';
import { openGcm } from './crypto.ts';
import { sealed } from './session.ts';

export interface AeadParts {
  readonly iv: Uint8Array;
  readonly sealed: Uint8Array;
  readonly tag: Uint8Array;
  readonly aad?: Uint8Array | string;
}

/** One way from a configured key to the cipher's. */
export interface KeyForm {
  /** Last part of the tester's id. */
  readonly form: string;
  readonly salt?: string;
  readonly rounds?: number;
  derive(key: Uint8Array, cookie: ReceivedCookie): Uint8Array | undefined;
  /** False when `derive` reads the cookie. */
  readonly cacheable?: boolean;
}

interface AeadFormat extends Pick<CookieFormat, 'id' | 'framework' | 'title' | 'source'> {
  readonly page: FormatPage;
  /** Undefined when the value is not laid out so. */
  read(cookie: ReceivedCookie): AeadParts | undefined;
  /** How sure that layout is; `read` gave something. */
  confidence(cookie: ReceivedCookie): Confidence | undefined;
  /** Layers that a reader takes off, outermost first. */
  readonly path: readonly string[];
  readonly keys: readonly KeyForm[];
  /** AES-GCM by the key's length when left out. Undefined when it does not verify. */
  readonly open?: (key: Uint8Array, parts: AeadParts) => Uint8Array | undefined;
  /** In words: `aes-256-gcm`. */
  readonly digest: string;
  /** The serialised content inside what was opened; all of it when left out. */
  readonly content?: (opened: Uint8Array) => Uint8Array;
}

/** The format of this description. */
export const aeadFormat = (spec: AeadFormat): CookieFormat => {
  const { id, framework, title, source, page, path, keys } = spec;
  return {
    id,
    framework,
    title,
    source,
    page,
    recognise: (cookie) => (spec.read(cookie) ? spec.confidence(cookie) : undefined),
    decode: (cookie) => (spec.read(cookie) ? sealed(path) : undefined),
    testers: keys.map((key) => testerOf(spec, key)),
  };
};

const testerOf = (spec: AeadFormat, { form, salt, rounds = 0, derive, cacheable = true }: KeyForm): KeyTester => ({
  id: `${spec.id}/${form}`,
  rounds,
  cacheable,
  derive: (key, cookie) => (key.length === 0 ? undefined : derive(key, cookie)),
  prepare(cookie) {
    const parts = spec.read(cookie);
    if (!parts) return undefined;
    return (key) => {
      const bytes = (spec.open ?? openGcm)(key, parts);
      if (!bytes) return undefined;
      const decoded = contentOf(spec.content?.(bytes) ?? bytes, { protection: 'encrypted', path: spec.path });
      return { digest: spec.digest, decoded, ...(salt !== undefined && { salt }) };
    };
  },
});

/** `iv | cipher text | tag`, as most libraries lay AES-GCM out. */
export const gcmLayout = (bytes: Uint8Array, ivLength = 12): AeadParts | undefined =>
  bytes.length < ivLength + 16
    ? undefined
    : { iv: bytes.subarray(0, ivLength), sealed: bytes.subarray(ivLength, -16), tag: bytes.subarray(-16) };

/** The key's own bytes where they are an AES key. */
export const rawAesKey = (key: Uint8Array): Uint8Array | undefined =>
  key.length === 16 || key.length === 24 || key.length === 32 ? key : undefined;
