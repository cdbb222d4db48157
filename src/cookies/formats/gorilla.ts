import { fromLatin1, fromUtf8 } from '../../peel/bytes.ts';
import { parseJson } from '../../peel/json.ts';
import { walkGob } from '../../peel/walk/gob.ts';
import { type DecodedSession, defineFormat, type ReceivedCookie } from '../format.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { sealed, session } from '../primitives/session.ts';
import { type Claim, macTester } from '../primitives/testers.ts';
import { plainValue } from '../primitives/text.ts';

const MAC = 32;

interface Reading extends Claim {
  readonly decoded: DecodedSession;
}

/**
 * gorilla/securecookie (gorilla/sessions, gin-contrib/sessions): base64 of `<seconds>|<base64 data>|<32 bytes>`. With a hash key alone
 * the data is readable gob or JSON; with a block key it is AES-CTR, and only the signature can be tested.
 */
export default defineFormat({
  id: 'gorilla',
  framework: 'gorilla/securecookie',
  title: 'gorilla secure cookie',
  recognise(cookie) {
    return reading(cookie) && 'certain';
  },
  decode(cookie) {
    return reading(cookie)?.decoded;
  },
  testers: [
    macTester({
      id: 'gorilla/hash-key',
      claims(cookie) {
        const found = reading(cookie);
        return found ? [found] : [];
      },
    }),
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
