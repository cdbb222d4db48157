import { xsalsa20poly1305 } from '@noble/ciphers/salsa.js';

/** Libsodium's `crypto_secretbox_open_easy`: tag and cipher text together; undefined when it does not verify. */
export const openSecretbox = (key: Uint8Array, nonce: Uint8Array, box: Uint8Array): Uint8Array | undefined => {
  try {
    return xsalsa20poly1305(key, nonce).decrypt(box);
  } catch {
    return undefined;
  }
};
