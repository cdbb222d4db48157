/** Cookies that real frameworks made (`vectors/cookies.json`), with the planted keys put together from their parts. */
import { readFileSync } from 'node:fs';
import type { ReceivedCookie } from '../src/cookies/format.ts';

export interface CookieVector {
  readonly id: string;
  readonly framework: string;
  readonly cookie_name?: string;
  readonly value: string;
  readonly secret: string | null;
  readonly secret_hex?: string | null;
  readonly master_key_hex?: string;
  readonly jwt_secret?: string;
  readonly salt?: string;
  readonly sig?: string;
  readonly sig_cookie_name?: string;
  readonly payload: unknown;
  readonly note: string;
  readonly readable_without_key: boolean;
  /** The planted keys that are in the payload or, in clear, in the value. */
  readonly planted: readonly string[];
}

interface VectorFile {
  readonly plants: Readonly<Record<string, readonly string[]>>;
  readonly vectors: readonly CookieVector[];
}

export const readVectors = (): readonly CookieVector[] => {
  const file: VectorFile = JSON.parse(readFileSync(new URL('vectors/cookies.json', import.meta.url), 'utf8'));
  return file.vectors.map((vector) => {
    const planted = new Set<string>();
    const text = JSON.stringify(vector).replace(/<<([a-z0-9_]{1,40})>>/g, (_, name: string) => {
      const key = (file.plants[name] ?? []).join('');
      planted.add(key);
      return key;
    });
    return { ...JSON.parse(text), planted: [...planted] };
  });
};

export const receivedFrom = (vector: CookieVector): ReceivedCookie => ({
  name: vector.cookie_name ?? '',
  value: vector.value,
  siblings: new Map(vector.sig === undefined ? [] : [[vector.sig_cookie_name ?? '', vector.sig]]),
});
