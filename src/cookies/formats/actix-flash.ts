import { parseJson } from '../../peel/json.ts';
import { decodePercent } from '../../peel/percent.ts';
import { defineFormat, type ReceivedCookie } from '../format.ts';
import { jarTesters, readings, signedValue } from '../primitives/cookie-rs.ts';
import { session } from '../primitives/session.ts';

/** actix-web-flash-messages: a list of messages with their levels, signed by the crate `cookie`. */
export default defineFormat({
  id: 'actix-flash',
  framework: 'actix',
  title: 'actix-web flash messages',
  recognise: (cookie) => (cookie.name === '_flash' && read(cookie) ? 'certain' : undefined),
  decode: (cookie) => read(cookie),
  testers: jarTesters({ format: 'actix-flash', read: decodedText }),
  page: {
    looks: '`_flash`: 44 characters of base64, then a percent-encoded list of `{"content","level"}`.',
    keys: 'The `Key` given to `CookieMessageStore::builder`, often that of the session.',
    byHand: 'Undo the percent escapes; the list follows the first 44 characters.',
    seenWith: 'actix-web-flash-messages 0.5.1',
  },
  source: 'https://github.com/LukeMathWalker/actix-web-flash-messages',
});

function read(cookie: ReceivedCookie) {
  const texts = readings(cookie).flatMap((value) => signedValue(value)?.text ?? []);
  return texts.map(decodedText).find((decoded) => decoded !== undefined);
}

function decodedText(text: string) {
  const payload = parseJson(text) ?? parseJson(decodePercent(text));
  return Array.isArray(payload)
    ? session({ protection: 'signed', serializer: 'json', path: ['json'], payload })
    : undefined;
}
