import { createHmac } from 'node:crypto';
import type { TotpAlgorithm } from './recipe.ts';

export interface TotpSettings {
  readonly digits: number;
  readonly periodSeconds: number;
  readonly algorithm: TotpAlgorithm;
}

/** The one-time password of an instant (RFC 6238; RFC 4226 5.3). */
export function totp(seed: Uint8Array, { digits, periodSeconds, algorithm }: TotpSettings, nowMs: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(nowMs / 1000 / periodSeconds)));
  const mac = createHmac(algorithm.toLowerCase(), seed).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A seed as applications show it: base32 in any case, with spaces or hyphens, padded or not. Undefined where it is none. */
export function base32(text: string): Uint8Array | undefined {
  const digits = text.replace(/[\s-]/g, '').replaceAll('=', '').toUpperCase();
  if (digits === '' || digits.length > 1024 || !/^[A-Z2-7]+$/.test(digits)) return undefined;
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const digit of digits) {
    held = ((held << 5) | ALPHABET.indexOf(digit)) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return bytes.length === 0 ? undefined : Uint8Array.from(bytes);
}
