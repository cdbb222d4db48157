import { defineFormat, type ReceivedCookie } from '../format.ts';
import { readBase64Json } from '../primitives/base64-json.ts';
import { concatDerivedTesters, readSignedJson } from '../primitives/itsdangerous.ts';
import { session } from '../primitives/session.ts';

/** BlackSheep's `use_sessions`: itsdangerous with its default salt over a JSON string that holds base64 of the session's JSON. Signed, not encrypted. */
export default defineFormat({
  id: 'blacksheep',
  framework: 'blacksheep',
  title: 'BlackSheep session',
  recognise: (cookie) => (read(cookie) ? 'firm' : undefined),
  decode(cookie) {
    const found = read(cookie);
    const path = ['base64url', 'json', 'base64', 'json'];
    return found && session({ protection: 'signed', serializer: 'json', path, ...found });
  },
  testers: concatDerivedTesters('blacksheep/itsdangerous', 'itsdangerous'),
  page: {
    looks:
      '`session`: three parts with dots, as Flask has them; the first decodes to a JSON string that is base64 once more.',
    keys: '`app.use_sessions("<secret>")`.',
    byHand:
      'Decode the first part as URL-safe base64, take the string out of its quotes, and decode it as base64 again.',
    seenWith: 'BlackSheep 2.6.4',
  },
  source: 'https://github.com/Neoteroi/BlackSheep/blob/main/blacksheep/sessions/cookies.py',
});

function read(cookie: ReceivedCookie) {
  const signed = readSignedJson(cookie);
  if (signed?.signedAt === undefined || typeof signed.read.value !== 'string') return undefined;
  const payload = readBase64Json(signed.read.value, 'url') ?? readBase64Json(signed.read.value);
  return payload && { payload, issuedAt: signed.signedAt };
}
