import { createDecipheriv } from 'node:crypto';
import { fromLatin1, fromUtf8, toUtf8 } from '../../peel/bytes.ts';
import { encodeHex } from '../../peel/hex.ts';
import { parseJson } from '../../peel/json.ts';
import { walkGob } from '../../peel/walk/gob.ts';
import { type DecodedSession, defineFormat, type KeyTester, type ReceivedCookie } from '../format.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { hmacOver } from '../primitives/hmac-over.ts';
import { type Claim, claimTester } from '../primitives/mac-tester.ts';
import { sealed, session } from '../primitives/session.ts';
import { keyPair, opened } from '../primitives/testers.ts';
import { plainValue } from '../primitives/text.ts';

const MAC = 32;
const IV = 16;

interface Reading extends Claim {
  readonly text: string;
  readonly decoded: DecodedSession;
  readonly content: Buffer;
}

/**
 * gorilla/securecookie (gorilla/sessions, gin-contrib/sessions): base64 of `<seconds>|<base64 data>|<32 bytes>`. With a hash key alone
 * the data is readable gob or JSON; with a block key it is AES-CTR, and only the signature can be tested.
 */
export default defineFormat({
  id: 'gorilla',
  framework: 'gorilla',
  title: 'gorilla secure cookie',
  isGeneric: true,
  recognise(cookie) {
    return reading(cookie) && 'certain';
  },
  decode(cookie) {
    return reading(cookie)?.decoded;
  },
  testers: [
    claimTester({
      id: 'gorilla/hash-key',
      claims(cookie) {
        const found = reading(cookie);
        return found ? [found] : [];
      },
    }),
    { id: 'gorilla/hash-and-block-key', rounds: 0, cacheable: true, derive: packedKeys, prepare: preparePair },
  ],
  source: 'https://github.com/gorilla/securecookie/blob/main/securecookie.go',
});

function reading(cookie: ReceivedCookie): Reading | undefined {
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
    text: `${cookie.name}|${time}|${data}`,
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

function preparePair(cookie: ReceivedCookie): ReturnType<KeyTester['prepare']> {
  const found = reading(cookie);
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
