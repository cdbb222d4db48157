import { type DecodedBytes, decodeBase64url } from './base64url.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** A signed token in compact form (RFC 7515 7.1). */
export interface Jws {
  readonly kind: 'jws';
  readonly header: JsonObject;
  readonly algorithm: string;
  /** Parsed JSON; undefined when the payload is not JSON (or detached, RFC 7515 appendix F). */
  readonly payload: unknown;
  readonly payloadBytes: Uint8Array;
  readonly signature: Uint8Array;
  /** What the signature covers: header and payload as written. */
  readonly signingInput: string;
  /** False when a part has unused bits set: another text is the same token. */
  readonly canonical: boolean;
}

/** An encrypted token in compact form (RFC 7516 7.1); only its header can be read. */
export interface Jwe {
  readonly kind: 'jwe';
  readonly header: JsonObject;
  readonly algorithm: string;
  readonly encryption: string;
  readonly encryptedKey: Uint8Array;
  readonly iv: Uint8Array;
  readonly ciphertext: Uint8Array;
  readonly tag: Uint8Array;
  readonly canonical: boolean;
}

/** A header field of 64 KiB fits through no common server. */
const MAX_LENGTH = 64 * 1024;

const UTF8 = new TextDecoder('utf-8', { fatal: true });

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(UTF8.decode(bytes));
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The parts between the dots when each is base64url and the first a JSON object. */
function readParts(text: string, count: number): { header: JsonObject; parts: DecodedBytes[] } | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const written = text.split('.', count + 1);
  if (written.length !== count) return undefined;
  const parts: DecodedBytes[] = [];
  for (const part of written) {
    const decoded = decodeBase64url(part);
    if (!decoded) return undefined;
    parts.push(decoded);
  }
  const header = readJson(parts[0]?.bytes ?? new Uint8Array());
  return isObject(header) ? { header, parts } : undefined;
}

const NONE: DecodedBytes = { bytes: new Uint8Array(), canonical: true };

/** Undefined when it has not three parts, or its header is no JSON object that names `alg` (RFC 7515 4.1.1). */
export function parseJws(text: string): Jws | undefined {
  const read = readParts(text, 3);
  const algorithm = read?.header['alg'];
  if (!read || typeof algorithm !== 'string') return undefined;
  const [, payload = NONE, signature = NONE] = read.parts;
  return {
    kind: 'jws',
    header: read.header,
    algorithm,
    payload: readJson(payload.bytes),
    payloadBytes: payload.bytes,
    signature: signature.bytes,
    signingInput: text.slice(0, text.lastIndexOf('.')),
    canonical: read.parts.every((part) => part.canonical),
  };
}

/** Undefined when it has not five parts, or its header names no `alg` and `enc` (RFC 7516 4.1). */
export function parseJwe(text: string): Jwe | undefined {
  const read = readParts(text, 5);
  const algorithm = read?.header['alg'];
  const encryption = read?.header['enc'];
  if (!read || typeof algorithm !== 'string' || typeof encryption !== 'string') return undefined;
  const [, encryptedKey = NONE, iv = NONE, ciphertext = NONE, tag = NONE] = read.parts;
  return {
    kind: 'jwe',
    header: read.header,
    algorithm,
    encryption,
    encryptedKey: encryptedKey.bytes,
    iv: iv.bytes,
    ciphertext: ciphertext.bytes,
    tag: tag.bytes,
    canonical: read.parts.every((part) => part.canonical),
  };
}

/** Either form. */
export const parseJwt = (text: string): Jws | Jwe | undefined => parseJws(text) ?? parseJwe(text);
