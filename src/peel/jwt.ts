/** A compact JWS (RFC 7515, three parts) or JWE (RFC 7516, five parts): only what can be read without a key. */

import { isRecord } from '../parse/record.ts';
import { decodeBase64 } from './base64.ts';
import { fromUtf8 } from './bytes.ts';
import { parseJsonStructure } from './json.ts';

export interface CompactToken {
  readonly kind: 'jws' | 'jwe';
  readonly header: Readonly<Record<string, unknown>>;
  readonly parts: readonly string[];
  /** The text of the claims; undefined for a JWE and for a payload that is not text. */
  readonly payload?: string;
}

/** Undefined unless the first part is an object with `alg`, and with `enc` where there are five. */
export const splitCompact = (text: string): CompactToken | undefined => {
  const parts = text.split('.', 6);
  if ((parts.length !== 3 && parts.length !== 5) || !(parts[0] ?? '').startsWith('e')) return undefined;
  const header = readPart(parts[0]);
  const parsed = header === undefined ? undefined : parseJsonStructure(header);
  if (!isRecord(parsed) || typeof parsed['alg'] !== 'string') return undefined;
  if (parts.length === 5) {
    return typeof parsed['enc'] === 'string' ? { kind: 'jwe', header: parsed, parts } : undefined;
  }
  const payload = readPart(parts[1]);
  return { kind: 'jws', header: parsed, parts, ...(payload !== undefined && { payload }) };
};

const readPart = (part = ''): string | undefined => {
  const bytes = decodeBase64(part, 'url');
  return bytes && fromUtf8(bytes);
};
