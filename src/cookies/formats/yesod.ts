import { defineFormat, type ReceivedCookie } from '../format.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { sealed } from '../primitives/session.ts';
import { looksRandom, plainValue } from '../primitives/text.ts';

/** A 32-byte MAC, a 16-byte iv, and at least one byte. */
const SHORTEST = 49;

/** Yesod's clientsession: base64 of a Skein MAC, an iv and AES-CTR; the key is a file of 96 random bytes, so there is nothing to guess. */
export default defineFormat({
  id: 'yesod',
  framework: 'yesod',
  title: 'Yesod client session',
  recognise(cookie) {
    return looksLikeOne(cookie) ? 'firm' : undefined;
  },
  decode(cookie) {
    return looksLikeOne(cookie) ? sealed(['base64', 'aes-ctr']) : undefined;
  },
  testers: [],
  source: 'https://hackage.haskell.org/package/clientsession/docs/Web-ClientSession.html',
});

function looksLikeOne({ name, value }: ReceivedCookie): boolean {
  if (name !== '_SESSION') return false;
  const bytes = fromBase64(plainValue(value), 'std');
  return bytes !== undefined && bytes.length >= SHORTEST && looksRandom(bytes);
}
