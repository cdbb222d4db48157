import { createDecipheriv, createHash, createHmac, pbkdf2Sync } from 'node:crypto';

export type Digest = 'md5' | 'sha1' | 'sha256' | 'sha384' | 'sha512';

/** RFC 1321, FIPS 180-4. */
export const DIGEST_BYTES: Readonly<Record<Digest, number>> = { md5: 16, sha1: 20, sha256: 32, sha384: 48, sha512: 64 };

export const hmac = (digest: Digest, key: Uint8Array, ...parts: readonly (Uint8Array | string)[]): Buffer => {
  const mac = createHmac(digest, key);
  for (const part of parts) mac.update(part);
  return mac.digest();
};

export const hash = (digest: Digest, ...parts: readonly (Uint8Array | string)[]): Buffer => {
  const state = createHash(digest);
  for (const part of parts) state.update(part);
  return state.digest();
};

/** RFC 5869 section 2.3, the expand half alone, which cookie-rs uses without extracting first. */
export const hkdfExpand = (key: Uint8Array, info: string | Uint8Array, length: number): Buffer => {
  const blocks: Buffer[] = [];
  let last: Buffer = Buffer.alloc(0);
  for (let index = 1; blocks.length * 32 < length; index += 1) {
    last = hmac('sha256', key, last, info, Uint8Array.of(index));
    blocks.push(last);
  }
  return Buffer.concat(blocks).subarray(0, length);
};

export interface Pbkdf2 {
  readonly digest: Digest;
  readonly salt: string | Uint8Array;
  readonly rounds: number;
  readonly length: number;
}

/** RFC 8018 section 5.2. */
export const pbkdf2 = (key: Uint8Array, { digest, salt, rounds, length }: Pbkdf2): Buffer =>
  pbkdf2Sync(key, salt, rounds, length, digest);

/** Rounds that a derivation comes to: each block of the digest's length goes through all of them. */
export const roundsOf = ({ digest, rounds, length }: Pbkdf2): number =>
  rounds * Math.ceil(length / DIGEST_BYTES[digest]);

type AeadName = 'aes-128-gcm' | 'aes-192-gcm' | 'aes-256-gcm' | 'chacha20-poly1305';

interface GcmParts {
  readonly iv: Uint8Array;
  readonly sealed: Uint8Array;
  readonly tag: Uint8Array;
  readonly aad?: Uint8Array | string;
}

/** AES-GCM by key length; undefined when the tag does not verify or a length cannot be. */
export const openGcm = (key: Uint8Array, parts: GcmParts): Buffer | undefined => {
  const bits = key.length * 8;
  return bits === 128 || bits === 192 || bits === 256 ? openAead(`aes-${bits}-gcm`, key, parts) : undefined;
};

/** Any of these ciphers, with a tag of 16 bytes; undefined when it does not verify or a length cannot be. */
export const openAead = (
  cipherName: AeadName,
  key: Uint8Array,
  { iv, sealed, tag, aad }: GcmParts,
): Buffer | undefined => {
  if (tag.length !== 16 || iv.length === 0) return undefined;
  try {
    const cipher = createDecipheriv(cipherName as 'aes-256-gcm', key, iv, { authTagLength: 16 });
    if (aad !== undefined) cipher.setAAD(Buffer.from(aad));
    cipher.setAuthTag(tag);
    return Buffer.concat([cipher.update(sealed), cipher.final()]);
  } catch {
    return undefined;
  }
};

/** AES-CTR by key length, undefined for a length that cannot be; a wrong key is not noticed, so verify a MAC first. */
export const openCtr = (key: Uint8Array, iv: Uint8Array, sealed: Uint8Array): Buffer | undefined => {
  try {
    const cipher = createDecipheriv(`aes-${key.length * 8}-ctr`, key, iv);
    return Buffer.concat([cipher.update(sealed), cipher.final()]);
  } catch {
    return undefined;
  }
};

/** AES-CBC with PKCS #7 padding by key length; undefined when it does not come out. Verify a MAC first. */
export const openCbc = (key: Uint8Array, iv: Uint8Array, sealed: Uint8Array): Buffer | undefined => {
  try {
    const cipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, iv);
    return Buffer.concat([cipher.update(sealed), cipher.final()]);
  } catch {
    return undefined;
  }
};
