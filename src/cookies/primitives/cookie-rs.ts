import { encodeHex } from '../../peel/hex.ts';
import { unquote } from '../../peel/quotes.ts';
import type { DecodedSession, KeyTester, ReceivedCookie } from '../format.ts';
import { fromBase64 } from './base64.ts';
import { hkdfExpand, openGcm } from './crypto.ts';
import { hmacOver } from './hmac-over.ts';
import { plainValue, randomBase64, utf8OrLatin1 } from './text.ts';

/**
 * The two jars of the Rust crate `cookie`, which actix-web, Rocket, axum-extra and tower-cookies share.
 * A master key of 64 bytes or more: bytes 0-31 sign, bytes 32-63 encrypt (`src/secure/key.rs`).
 */
const MAC_CHARS = 44;
const NONCE = 12;
const TAG = 16;
const INFO = 'COOKIE;SIGNED:HMAC-SHA256;PRIVATE:AEAD-AES-256-GCM';

interface SignedValue {
  readonly mac: Buffer;
  readonly text: string;
}

/** `base64(mac)` and the value, glued without a mark (`src/secure/signed.rs`). */
export const signedValue = (value: string): SignedValue | undefined => {
  const mac = fromBase64(value.slice(0, MAC_CHARS), 'std');
  return mac?.length === 32 ? { mac, text: value.slice(MAC_CHARS) } : undefined;
};

/** `base64(nonce || cipher text || tag)` (`src/secure/private.rs`). */
export const privateBytes = (value: string): Buffer | undefined => {
  const bytes = randomBase64(value, ['std']);
  return bytes !== undefined && bytes.length >= NONCE + TAG ? bytes : undefined;
};

/** The value as the jar sees it first (percent-decoded), then as on the wire. */
export const readings = (cookie: ReceivedCookie): readonly string[] => [
  ...new Set([plainValue(cookie.value), unquote(cookie.value)]),
];

const KEY_FORMS = {
  /** `Key::from(bytes)` */
  direct: (key: Uint8Array) => (key.length >= 64 ? key.subarray(0, 64) : undefined),
  /** `Key::derive_from(bytes)` */
  derived: (key: Uint8Array) => (key.length >= 32 ? hkdfExpand(key, INFO, 64) : undefined),
  /** Base64 or hexadecimal text, as Rocket's `secret_key` and many environment files have it. */
  encoded: (key: Uint8Array) => {
    const bytes = decodedKey(Buffer.from(key).toString('latin1'));
    if (bytes === undefined || bytes.length < 32) return undefined;
    return bytes.length >= 64 ? bytes.subarray(0, 64) : hkdfExpand(bytes, INFO, 64);
  },
} as const;

const decodedKey = (text: string): Buffer | undefined =>
  /^(?:[0-9a-fA-F]{2}){32,128}$/.test(text) ? Buffer.from(text, 'hex') : fromBase64(text, 'std');

const FORMS = ['direct', 'derived', 'encoded'] as const;

interface Jar {
  /** First part of the tester ids. */
  readonly format: string;
  /** What the opened text means; undefined when the format does not write such text, which refuses the key. */
  read(text: string, protection: 'signed' | 'encrypted'): DecodedSession | undefined;
}

const signedTester = (jar: Jar, form: (typeof FORMS)[number]): KeyTester => ({
  id: `${jar.format}/signed/${form}`,
  rounds: 0,
  cacheable: true,
  derive: (key) => KEY_FORMS[form](key)?.subarray(0, 32),
  prepare(cookie) {
    const values = readings(cookie).flatMap((value) => signedValue(value) ?? []);
    if (values.length === 0) return undefined;
    const prepared = values.map(({ mac, text }) => ({ text, of: hmacOver('sha256', text), hex: encodeHex(mac) }));
    return (key) => {
      const right = prepared.find(({ of, hex }) => of(key) === hex);
      const decoded = right && jar.read(right.text, 'signed');
      return decoded && { digest: 'hmac-sha256', decoded };
    };
  },
  sign: (cookie, key) =>
    readings(cookie)
      .flatMap((value) => signedValue(value) ?? [])
      .map(({ mac, text }) => ({ before: mac, after: Buffer.from(hmacOver('sha256', text)(key), 'hex') })),
});

const privateTester = (jar: Jar, form: (typeof FORMS)[number]): KeyTester => ({
  id: `${jar.format}/private/${form}`,
  rounds: 0,
  cacheable: true,
  derive: (key) => KEY_FORMS[form](key)?.subarray(32, 64),
  prepare(cookie) {
    const bytes = privateBytes(plainValue(cookie.value));
    if (bytes === undefined) return undefined;
    const parts = {
      iv: bytes.subarray(0, NONCE),
      sealed: bytes.subarray(NONCE, -TAG),
      tag: bytes.subarray(-TAG),
      aad: cookie.name,
    };
    return (key) => {
      const opened = openGcm(key, parts);
      const decoded = opened && jar.read(utf8OrLatin1(opened), 'encrypted');
      return decoded && { digest: 'aes-256-gcm', decoded };
    };
  },
});

/** All ways in which a jar's key is written, signed and private. */
export const jarTesters = (jar: Jar): readonly KeyTester[] =>
  FORMS.flatMap((form) => [signedTester(jar, form), privateTester(jar, form)]);
