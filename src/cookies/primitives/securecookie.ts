/** gorilla/securecookie and its kin: base64 of `<seconds>|<base64 data>|<32 bytes>`. With a hash key alone the data is readable; with a block key it is AES-CTR. */
import { createDecipheriv } from 'node:crypto';
import { fromLatin1, fromUtf8, toUtf8 } from '../../peel/bytes.ts';
import { encodeHex } from '../../peel/hex.ts';
import { parseJson } from '../../peel/json.ts';
import { walkGob } from '../../peel/walk/gob.ts';
import type { DecodedSession, KeyTester, ReceivedCookie } from '../format.ts';
import { fromBase64 } from './base64.ts';
import { hmacOver } from './hmac-over.ts';
import { type Claim, claimTester } from './mac-tester.ts';
import { sealed, session } from './session.ts';
import { keyPair, opened } from './testers.ts';
import { plainValue } from './text.ts';

const MAC = 32;
const IV = 16;

export interface SecureReading extends Claim {
  readonly text: string;
  readonly decoded: DecodedSession;
  readonly content: Buffer;
}

/** The hash key alone, and `<hash key>|<block key>`. */
export const securecookieTesters = (id: string, end = ''): readonly KeyTester[] => [
  claimTester({
    id: `${id}/hash-key`,
    claims(cookie) {
      const found = readSecurecookie(cookie, end);
      return found ? [found] : [];
    },
  }),
  {
    id: `${id}/hash-and-block-key`,
    rounds: 0,
    cacheable: true,
    derive: packedKeys,
    prepare: (cookie) => preparePair(cookie, end),
  },
];

/** Undefined when it is no securecookie. `end` is what the writer signs behind the data. */
export function readSecurecookie(cookie: ReceivedCookie, end: string): SecureReading | undefined {
  const bytes = fromBase64(plainValue(cookie.value), 'url');
  if (bytes === undefined || bytes.length < MAC + 14) return undefined;
  // The signature is raw and may hold `|` itself, so it is cut off by its length.
  const text = fromLatin1(bytes.subarray(0, -MAC));
  const [, time = '', data = ''] = /^([0-9]{9,11})\|([A-Za-z0-9_=-]{4,8192})\|$/.exec(text) ?? [];
  const content = fromBase64(data, 'url');
  if (content === undefined) return undefined;
  return {
    digest: 'sha256',
    mac: bytes.subarray(-MAC),
    text: `${cookie.name}|${time}|${data}${end}`,
    decoded: inside(content, Number(time)),
    content,
  };
}

/** `<hash key>|<block key>`, packed with the block key's length in front. */
function packedKeys(key: Uint8Array): Uint8Array | undefined {
  const [hashKey, block] = keyPair(key) ?? [];
  const blockKey = toUtf8(block ?? '');
  if (hashKey === undefined || ![16, 24, 32].includes(blockKey.length)) return undefined;
  return Buffer.concat([Uint8Array.of(blockKey.length), blockKey, hashKey]);
}

function preparePair(cookie: ReceivedCookie, end: string): ReturnType<KeyTester['prepare']> {
  const found = readSecurecookie(cookie, end);
  if (found?.decoded.protection !== 'encrypted' || found.content.length <= IV) return undefined;
  const macUnder = hmacOver('sha256', found.text);
  const hex = encodeHex(found.mac);
  return (packed) => {
    const blockEnd = 1 + (packed[0] ?? 0);
    if (macUnder(packed.subarray(blockEnd)) !== hex) return undefined;
    const [iv, text] = [found.content.subarray(0, IV), found.content.subarray(IV)];
    const cipher = createDecipheriv(`aes-${(blockEnd - 1) * 8}-ctr`, packed.subarray(1, blockEnd), iv);
    const opening = inside(Buffer.concat([cipher.update(text), cipher.final()]), found.decoded.issuedAt ?? 0);
    // A wrong block key gives bytes that are none of the formats.
    const decoded: DecodedSession = { ...opening, protection: 'encrypted' };
    return opened({ digest: 'hmac-sha256, aes-ctr', ...(opening.protection === 'signed' && { decoded }) });
  };
}

function inside(content: Buffer, issuedAt: number): DecodedSession {
  const path = ['base64url', 'base64url'];
  const text = fromUtf8(content);
  const json = text === undefined ? undefined : parseJson(text);
  if (json !== undefined) {
    return session({ protection: 'signed', serializer: 'json', path: [...path, 'json'], payload: json, issuedAt });
  }
  const gob = walkGob(content);
  if (gob !== undefined) {
    return session({ protection: 'signed', serializer: 'gob', path: [...path, 'gob'], payload: gob.value, issuedAt });
  }
  if (text !== undefined) return session({ protection: 'signed', serializer: 'text', path, payload: text, issuedAt });
  return sealed([...path, 'aes-ctr'], { issuedAt });
}
