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
  page: {
    looks: '`_SESSION`: one run of base64.',
    keys: '`config/client_session_key.aes`: 96 random bytes; there is nothing to guess.',
    byHand: 'Skein MAC of 32 bytes, iv of 16 bytes, AES-CTR.',
    seenWith: 'yesod-core 1.6.24.0 with clientsession 0.9.1.2',
  },
  source: 'https://hackage.haskell.org/package/clientsession/docs/Web-ClientSession.html',
});

function looksLikeOne({ name, value }: ReceivedCookie): boolean {
  if (name !== '_SESSION') return false;
  const bytes = fromBase64(plainValue(value), 'std');
  return bytes !== undefined && bytes.length >= SHORTEST && looksRandom(bytes);
}
