import { createDecipheriv } from 'node:crypto';
import { isRecord } from '../../parse/record.ts';
import { equalBytes, fromUtf8 } from '../../peel/bytes.ts';
import { parseJson } from '../../peel/json.ts';
import { splitCompact } from '../../peel/jwt.ts';
import type { DecodedSession, KeyTester, Opened, ReceivedCookie } from '../format.ts';
import { fromBase64 } from './base64.ts';
import { hmac, openGcm } from './crypto.ts';
import { sealed, session } from './session.ts';
import { tokenText } from './wire.ts';

/** A compact JWE (RFC 7516) whose content key is used directly (`alg: dir`). */
export interface DirectJwe {
  readonly enc: string;
  readonly kid?: string;
  /** The header as sent, which the tag also covers. */
  readonly aad: string;
  readonly iv: Uint8Array;
  readonly sealedText: Uint8Array;
  readonly tag: Uint8Array;
}

/** Key lengths in bytes (RFC 7518 section 5). */
const KEY_BYTES: Readonly<Record<string, number>> = {
  A128GCM: 16,
  A192GCM: 24,
  A256GCM: 32,
  'A128CBC-HS256': 32,
  'A256CBC-HS512': 64,
};

export const keyBytesFor = (cookie: ReceivedCookie): number => KEY_BYTES[readJwe(cookie)?.enc ?? ''] ?? 0;

export const readJwe = (cookie: ReceivedCookie): DirectJwe | undefined => {
  const token = readWrappedJwe(cookie);
  return token?.header['alg'] === 'dir' && token.wrapped === '' ? token : undefined;
};

/** Any compact JWE: its content key may be encrypted in turn. */
export interface WrappedJwe extends DirectJwe {
  readonly header: Readonly<Record<string, unknown>>;
  /** The encrypted content key, in URL-safe base64; empty where there is none. */
  readonly wrapped: string;
}

export const readWrappedJwe = (cookie: ReceivedCookie): WrappedJwe | undefined => {
  const token = splitCompact(tokenText(cookie));
  if (token?.kind !== 'jwe') return undefined;
  const [aad = '', wrapped = '', ...parts] = token.parts;
  const [iv, sealedText, tag] = parts.map((part) => fromBase64(part, 'url-bare'));
  if (!iv || !sealedText || !tag) return undefined;
  const { enc, kid } = token.header;
  const { header } = token;
  return { header, wrapped, enc: String(enc), aad, iv, sealedText, tag, ...(typeof kid === 'string' && { kid }) };
};

export const decodeJwe = (cookie: ReceivedCookie): DecodedSession | undefined => {
  const token = splitCompact(tokenText(cookie));
  return token?.kind === 'jwe' ? sealed(['jwe']) : undefined;
};

export interface JweTest {
  readonly id: string;
  readonly salt?: string;
  readonly cacheable: boolean;
  readonly derive: KeyTester['derive'];
  /** A test of the key that needs no decryption, where the header allows one. */
  readonly precheck?: (key: Uint8Array, token: DirectJwe) => boolean;
}

export const jweTester = ({ id, salt, cacheable, derive, precheck }: JweTest): KeyTester => ({
  id,
  rounds: 0,
  cacheable,
  derive,
  prepare(cookie) {
    const token = readJwe(cookie);
    if (!token) return undefined;
    return (key) => (precheck?.(key, token) === false ? undefined : openJwe(key, token, salt));
  },
});

/** The content under its own key; undefined for a key of another length, and when it does not verify. */
export const openJwe = (key: Uint8Array, token: DirectJwe, salt?: string): Opened | undefined => {
  const plain = key.length === KEY_BYTES[token.enc] ? decrypt(key, token) : undefined;
  return plain && openedWith(plain, token, salt);
};

const decrypt = (key: Uint8Array, token: DirectJwe): Buffer | undefined => {
  const { iv, sealedText, tag, aad } = token;
  if (token.enc.endsWith('GCM')) return openGcm(key, { iv, sealed: sealedText, tag, aad });
  return openCbcHmac(key, token);
};

/** RFC 7518 section 5.2.2: the first half of the key authenticates, the second encrypts; the tag is half of the MAC. */
const openCbcHmac = (key: Uint8Array, { iv, sealedText, tag, aad }: DirectJwe): Buffer | undefined => {
  const half = key.length / 2;
  const aadBits = Buffer.alloc(8);
  aadBits.writeBigUInt64BE(BigInt(aad.length * 8));
  const mac = hmac(half === 32 ? 'sha512' : 'sha256', key.subarray(0, half), aad, iv, sealedText, aadBits);
  if (!equalBytes(mac.subarray(0, half), tag)) return undefined;
  try {
    const cipher = createDecipheriv(`aes-${half * 8}-cbc`, key.subarray(half), iv);
    return Buffer.concat([cipher.update(sealedText), cipher.final()]);
  } catch {
    return undefined;
  }
};

const openedWith = (plain: Uint8Array, { enc }: DirectJwe, salt: string | undefined): Opened => {
  const text = fromUtf8(plain) ?? '';
  const json = parseJson(text);
  const claims = isRecord(json) ? json : {};
  const decoded = session({
    protection: 'encrypted',
    serializer: json === undefined ? 'text' : 'json',
    path: json === undefined ? ['jwe'] : ['jwe', 'json'],
    payload: json ?? text,
    issuedAt: typeof claims['iat'] === 'number' ? claims['iat'] : undefined,
    expiresAt: typeof claims['exp'] === 'number' ? claims['exp'] : undefined,
  });
  return { digest: enc, decoded, ...(salt !== undefined && { salt }) };
};
