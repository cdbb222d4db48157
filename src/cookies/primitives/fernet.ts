import { decodeBase64 } from '../../peel/base64.ts';
import { equalBytes, fromLatin1, fromUtf8 } from '../../peel/bytes.ts';
import { parseJson } from '../../peel/json.ts';
import type { DecodedSession, KeyTester, ReceivedCookie } from '../format.ts';
import { fromAnyBase64 } from './base64.ts';
import { hash, hmac, openCbc } from './crypto.ts';
import { sealed, session } from './session.ts';
import { wireValue } from './wire.ts';

/** Fernet (https://github.com/fernet/spec): version 0x80, time, IV, AES-128-CBC, HMAC-SHA256 over all before it. */
export interface FernetToken {
  readonly message: Uint8Array;
  readonly issuedAt: number;
  readonly iv: Uint8Array;
  readonly sealedText: Uint8Array;
  readonly mac: Uint8Array;
}

const HEAD = 25;
const MAC = 32;

export const readFernet = (cookie: ReceivedCookie): FernetToken | undefined => {
  const value = wireValue(cookie);
  const bytes = value.startsWith('gAAAAA') ? fromAnyBase64(value, ['url', 'url-bare']) : undefined;
  const cipherBytes = (bytes?.length ?? 0) - HEAD - MAC;
  if (!bytes || cipherBytes < 16 || cipherBytes % 16 !== 0) return undefined;
  return {
    message: bytes.subarray(0, -MAC),
    issuedAt: Number(bytes.readBigUInt64BE(1)),
    iv: bytes.subarray(9, HEAD),
    sealedText: bytes.subarray(HEAD, -MAC),
    mac: bytes.subarray(-MAC),
  };
};

export const decodeFernet = (cookie: ReceivedCookie): DecodedSession | undefined => {
  const token = readFernet(cookie);
  return token && sealed(['base64url', 'fernet'], { issuedAt: token.issuedAt });
};

/** The key is 32 bytes, or the URL-safe base64 of them. */
const fernetKey = (key: Uint8Array): Uint8Array | undefined => {
  if (key.length === 32) return key;
  const bytes = key.length === 43 || key.length === 44 ? decodeBase64(Buffer.from(key).toString('latin1')) : undefined;
  return bytes?.length === 32 ? bytes : undefined;
};

/** Any secret made into a key by one hash, as applications do whose secret is a text. */
export const hashedFernetKey = (secret: Uint8Array): Uint8Array | undefined =>
  secret.length === 0 ? undefined : hash('sha256', secret);

export const fernetTester = (id: string, derive: KeyTester['derive'] = fernetKey): KeyTester => ({
  id,
  rounds: 0,
  cacheable: true,
  derive,
  prepare(cookie) {
    const token = readFernet(cookie);
    return (
      token &&
      ((key) => {
        if (!equalBytes(hmac('sha256', key.subarray(0, 16), token.message), token.mac)) return undefined;
        const plain = openCbc(key.subarray(16), token.iv, token.sealedText);
        return {
          digest: 'fernet (aes-128-cbc, hmac-sha256)',
          ...(plain && { decoded: contentOf(plain, token.issuedAt) }),
        };
      })
    );
  },
});

const contentOf = (plain: Uint8Array, issuedAt: number): DecodedSession => {
  const text = fromUtf8(plain) ?? fromLatin1(plain);
  const json = parseJson(text);
  return session({
    protection: 'encrypted',
    serializer: json === undefined ? 'text' : 'json',
    path: json === undefined ? ['base64url', 'fernet'] : ['base64url', 'fernet', 'json'],
    payload: json ?? text,
    issuedAt,
  });
};
