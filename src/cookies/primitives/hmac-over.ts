import { hash as hashOnce } from 'node:crypto';
import { DIGEST_BYTES, type Digest } from './crypto.ts';

/** Bytes of a block (FIPS 180-4, RFC 1321). */
const BLOCK_BYTES: Readonly<Record<Digest, number>> = { md5: 64, sha1: 64, sha256: 64, sha384: 128, sha512: 128 };

/**
 * HMAC (RFC 2104) of one message under many keys, in hex. Written out with one-shot hashes that response in hex, which Node does 2.4 times as fast as `createHmac`; guessing
 * keys spends its time here. Not safe to call from within itself: the message's buffers are reused.
 */
export const hmacOver = (digest: Digest, message: string | Uint8Array): ((key: Uint8Array) => string) => {
  const [block, size] = [BLOCK_BYTES[digest], DIGEST_BYTES[digest]];
  const text = Buffer.from(message);
  const inner = Buffer.alloc(block + text.length);
  text.copy(inner, block);
  const outer = Buffer.alloc(block + size);
  // Derived keys are all of one length: what is behind it is the same for all.
  let padded = -1;
  return (key) => {
    const short = key.length > block ? Buffer.from(hashOnce(digest, key, 'hex'), 'hex') : key;
    for (let at = 0; at < short.length; at += 1) {
      const byte = short[at] ?? 0;
      inner[at] = byte ^ 0x36;
      outer[at] = byte ^ 0x5c;
    }
    if (padded !== short.length) {
      inner.fill(0x36, short.length, block);
      outer.fill(0x5c, short.length, block);
      padded = short.length;
    }
    outer.write(hashOnce(digest, inner, 'hex'), block, size, 'hex');
    return hashOnce(digest, outer, 'hex');
  };
};

/** H(prefix + key) for many keys: how Django and itsdangerous derive. */
export const hashAfter = (digest: Digest, prefix: string): ((key: Uint8Array) => Buffer) => {
  const head = Buffer.from(prefix);
  const text = Buffer.concat([head, Buffer.alloc(USUAL_KEY_BYTES)]);
  return (key) => {
    if (key.length > USUAL_KEY_BYTES) return Buffer.from(hashOnce(digest, Buffer.concat([head, key]), 'hex'), 'hex');
    text.set(key, head.length);
    return Buffer.from(hashOnce(digest, text.subarray(0, head.length + key.length), 'hex'), 'hex');
  };
};

/** Longer keys are hashed too, with a buffer of their own. */
const USUAL_KEY_BYTES = 512;
