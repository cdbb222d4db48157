import { decodeBase64 } from '../../peel/base64.ts';
import { fromUtf8 } from '../../peel/bytes.ts';
import { inflate } from '../../peel/inflate.ts';
import { parseJson } from '../../peel/json.ts';
import { walkPickle } from '../../peel/walk/pickle.ts';
import { defineFormat, type ReceivedCookie } from '../format.ts';
import { macTester } from '../primitives/mac-tester.ts';
import { sealed, session } from '../primitives/session.ts';
import { wireValue } from '../primitives/wire.ts';

/** A nonce stands before encrypted content: 8 characters, since 1.13 base64 of 16 bytes. */
const ENCRYPTED = /^(?:[A-Za-z0-9+/]{22}==|[A-Za-z0-9+/]{8})[A-Za-z0-9+/]{20,16384}={0,2}$/;

/**
 * Beaker's cookie session: 40 hex digits of HMAC-SHA1(validate_key, rest), then base64 of pickle or of JSON through zlib, or, with `encrypt_key`, a nonce and
 * cipher text. Only the signing key is tested.
 */
export default defineFormat({
  id: 'beaker',
  framework: 'beaker',
  title: 'Beaker session',
  recognise(cookie) {
    const found = split(cookie);
    if (!found) return undefined;
    if (content(found.message)) return 'certain';
    return /beaker/i.test(cookie.name) && ENCRYPTED.test(found.message) ? 'firm' : undefined;
  },
  decode(cookie) {
    const found = split(cookie);
    if (!found) return undefined;
    const inner = content(found.message);
    if (!inner) return sealed(['base64']);
    return session({ protection: 'signed', ...inner });
  },
  testers: [
    macTester({
      id: 'beaker/validate_key/sha1',
      digest: 'sha1',
      pairs(cookie) {
        const found = split(cookie);
        return found && [found];
      },
    }),
  ],
  source: 'https://github.com/bbangert/beaker/blob/master/beaker/session.py',
});

function split(cookie: ReceivedCookie) {
  const value = wireValue(cookie);
  if (!/^[0-9a-f]{40}[A-Za-z0-9+/]{4}/.test(value)) return undefined;
  return { mac: Buffer.from(value.slice(0, 40), 'hex'), message: value.slice(40) };
}

function content(text: string) {
  const bytes = decodeBase64(text, 'standard');
  const inflated = bytes && inflate(bytes, 1_048_576);
  const plain = inflated?.bytes ?? bytes;
  if (!plain) return undefined;
  const layers = inflated ? ['base64', 'zlib'] : ['base64'];
  const payload = parseJson(fromUtf8(plain) ?? '');
  if (typeof payload === 'object') return { serializer: 'json' as const, path: [...layers, 'json'], payload };
  const walked = walkPickle(plain);
  return walked && { serializer: 'pickle' as const, path: [...layers, 'pickle'], payload: walked.value };
}
