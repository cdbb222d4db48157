import type { Digest } from './crypto.ts';
import { hashAfter, hmacOver } from './hmac-over.ts';

/** How a signing key comes from the configured one where a single hash does it: HMAC(key, text), or H(before + key). */
export type KeyDerivation =
  | { readonly by: 'hmac'; readonly digest: Digest; readonly text: string }
  | { readonly by: 'hash'; readonly digest: Digest; readonly before: string };

export const deriveBy = (derivation: KeyDerivation): ((key: Uint8Array) => Buffer) => {
  if (derivation.by === 'hash') return hashAfter(derivation.digest, derivation.before);
  const derived = hmacOver(derivation.digest, derivation.text);
  return (key) => Buffer.from(derived(key), 'hex');
};
