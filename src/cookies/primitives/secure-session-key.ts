import { argon2id } from '@noble/hashes/argon2.js';

/** `Buffer.from('mq9hDxBVDbspDR6nLfFT1g==', 'base64')`, the salt that the package uses unless configured. */
export const DEFAULT_SALT: Uint8Array = Buffer.from('mq9hDxBVDbspDR6nLfFT1g==', 'base64');

/** `crypto_pwhash` refuses any other length (libsodium's `crypto_pwhash_SALTBYTES`). */
export const SALT_BYTES = 16;

/** The package refuses a shorter `secret`. */
export const SHORTEST_SECRET = 32;

/** Libsodium's `crypto_pwhash` with its MODERATE limits: argon2id, 3 passes over 256 MiB. Some three seconds and as much memory. */
export const secureSessionKey = (secret: Uint8Array, salt: Uint8Array = DEFAULT_SALT): Uint8Array =>
  argon2id(secret, salt, { t: 3, m: 256 * 1024, p: 1, dkLen: 32 });
