import { hkdfSync } from 'node:crypto';
import { xchacha20, xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { blake2b } from '@noble/hashes/blake2.js';
import { equalBytes } from '../../peel/bytes.ts';
import type { ReceivedCookie } from '../format.ts';
import { fromBase64 } from './base64.ts';
import { hmac, openCtr } from './crypto.ts';
import { tokenText } from './wire.ts';

/** A token of the PASETO specification, versions 1 to 4. */
export interface PasetoToken {
  readonly version: 1 | 2 | 3 | 4;
  readonly purpose: 'local' | 'public';
  /** `v4.local.`, which is authenticated too. */
  readonly header: string;
  /** Of `local`: nonce, cipher text and tag. Of `public`: the message without its signature. */
  readonly content: Uint8Array;
  readonly footer: Uint8Array;
}

const TOKEN = /^(v([1-4])\.(local|public)\.)([\w-]{40,16384})(?:\.([\w-]{1,4096}))?$/;
/** Bytes of a signature, by version: RSA-2048, Ed25519, ECDSA on P-384, Ed25519. */
const SIGNATURE_BYTES = { 1: 256, 2: 64, 3: 96, 4: 64 } as const;

/** Undefined for anything else, and for a token that is too short for its nonce or signature. */
export const readPaseto = (cookie: ReceivedCookie): PasetoToken | undefined => {
  const [, header = '', digit, purpose, body = '', footer = ''] = TOKEN.exec(tokenText(cookie)) ?? [];
  const bytes = fromBase64(body, 'url-bare');
  if (!bytes) return undefined;
  const version = Number(digit) as PasetoToken['version'];
  const common = { version, header, footer: fromBase64(footer, 'url-bare') ?? new Uint8Array() };
  if (purpose === 'local') return { ...common, purpose, content: bytes };
  const content = bytes.subarray(0, -SIGNATURE_BYTES[version]);
  return content.length === 0 ? undefined : { ...common, purpose: 'public', content };
};

/** The content of a `local` token under a key of 32 bytes; undefined when it does not verify. */
export const openPaseto = (token: PasetoToken, key: Uint8Array): Uint8Array | undefined => {
  if (token.version === 2) return openV2(token, key);
  return token.version === 4 ? openV4(token, key) : openOdd(token, key);
};

/** Pre-authentication encoding: how many parts there are, and each with its length before it. */
const preAuthenticated = (...parts: readonly Uint8Array[]): Buffer =>
  Buffer.concat([lengthOf(parts.length), ...parts.flatMap((part) => [lengthOf(part.length), part])]);

const lengthOf = (length: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(length));
  return bytes;
};

const openV2 = ({ header, content, footer }: PasetoToken, key: Uint8Array): Uint8Array | undefined => {
  const nonce = content.subarray(0, 24);
  try {
    return xchacha20poly1305(key, nonce, preAuthenticated(Buffer.from(header), nonce, footer)).decrypt(
      content.subarray(24),
    );
  } catch {
    return undefined;
  }
};

const LONGEST_BLAKE2_KEY = 64;

const openV4 = ({ header, content, footer }: PasetoToken, key: Uint8Array): Uint8Array | undefined => {
  const [nonce, sealedText, tag] = [content.subarray(0, 32), content.subarray(32, -32), content.subarray(-32)];
  if (content.length < 64 || key.length > LONGEST_BLAKE2_KEY) return undefined;
  const text = preAuthenticated(Buffer.from(header), nonce, sealedText, footer, new Uint8Array());
  const macKey = blake2b(Buffer.concat([Buffer.from('paseto-auth-key-for-aead'), nonce]), { key, dkLen: 32 });
  if (!equalBytes(blake2b(text, { key: macKey, dkLen: 32 }), tag)) return undefined;
  const derived = blake2b(Buffer.concat([Buffer.from('paseto-encryption-key'), nonce]), { key, dkLen: 56 });
  return xchacha20(derived.subarray(0, 32), derived.subarray(32), sealedText);
};

/** Versions 1 and 3: HKDF and HMAC with SHA-384, AES-256-CTR. Version 1 salts with half of the nonce and counts from the other half. */
const openOdd = ({ version, header, content, footer }: PasetoToken, key: Uint8Array): Uint8Array | undefined => {
  const [nonce, sealedText, tag] = [content.subarray(0, 32), content.subarray(32, -48), content.subarray(-48)];
  if (content.length < 80) return undefined;
  const isThird = version === 3;
  const salt = isThird ? new Uint8Array() : nonce.subarray(0, 16);
  const derive = (label: string, length: number): Buffer => {
    const info = Buffer.concat([Buffer.from(label), isThird ? nonce : new Uint8Array()]);
    return Buffer.from(hkdfSync('sha384', key, salt, info, length));
  };
  const text = preAuthenticated(Buffer.from(header), nonce, sealedText, footer, ...(isThird ? [new Uint8Array()] : []));
  if (!equalBytes(hmac('sha384', derive('paseto-auth-key-for-aead', isThird ? 48 : 32), text), tag)) return undefined;
  const encryption = derive('paseto-encryption-key', isThird ? 48 : 32);
  const counter = isThird ? encryption.subarray(32) : nonce.subarray(16);
  return openCtr(encryption.subarray(0, 32), counter, sealedText);
};
