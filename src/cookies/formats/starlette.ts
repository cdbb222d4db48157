import { isRecord } from '../../parse/record.ts';
import { decodeBase64 } from '../../peel/base64.ts';
import { fromUtf8 } from '../../peel/bytes.ts';
import { parseJsonStructure } from '../../peel/json.ts';
import { defineFormat, type ReceivedCookie } from '../format.ts';
import { concatDerivedTesters, splitSigned } from '../primitives/itsdangerous.ts';
import { session } from '../primitives/session.ts';
import { wireValue } from '../primitives/wire.ts';

/**
 * Starlette's SessionMiddleware, which FastAPI uses: `json.dumps` in standard base64 with padding, signed by itsdangerous' TimestampSigner
 * with its own defaults. The space that `json.dumps` puts after a colon distinguishes it from Flask,
 * and so does the padding.
 */
export default defineFormat({
  id: 'starlette',
  framework: 'starlette',
  title: 'Starlette session',
  isGeneric: true,
  recognise: (cookie) => (read(cookie) ? 'certain' : undefined),
  decode(cookie) {
    const found = read(cookie);
    if (!found) return undefined;
    const { payload, issuedAt } = found;
    return session({ protection: 'signed', serializer: 'json', path: ['base64', 'json'], payload, issuedAt });
  },
  testers: concatDerivedTesters('starlette/itsdangerous.Signer', 'itsdangerous.Signer'),
  page: {
    looks: '`session`: base64 with padding, a dot, six characters of time, a dot, 27 characters.',
    keys: '`secret_key` of `SessionMiddleware`.',
    byHand: 'Decode the first part as base64: JSON.',
    seenWith: 'Starlette 1.7.0 and 0.26.1; Lilya 0.29.0',
  },
  source: 'https://github.com/encode/starlette/blob/master/starlette/middleware/sessions.py',
});

function read(cookie: ReceivedCookie) {
  const signed = splitSigned(wireValue(cookie));
  if (signed?.signedAt === undefined || signed.payload.length % 4 !== 0) return undefined;
  const bytes = decodeBase64(signed.payload, 'standard');
  const text = bytes && fromUtf8(bytes);
  const payload = text === undefined ? undefined : parseJsonStructure(text);
  if (text === undefined || !isRecord(payload)) return undefined;
  const isPadded = signed.payload.endsWith('=');
  const fromDumps = isPadded || text === '{}' || /^\{"(?:[^"\\]|\\.){0,200}": /.test(text);
  return fromDumps ? { payload, issuedAt: signed.signedAt } : undefined;
}
