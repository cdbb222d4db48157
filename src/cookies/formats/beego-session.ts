import { defineFormat, type KeyTester, type ReceivedCookie } from '../format.ts';
import { rawAesKey } from '../primitives/aead-format.ts';
import { contentOf } from '../primitives/content.ts';
import { openCtr } from '../primitives/crypto.ts';
import { readSecurecookie, securecookieTesters } from '../primitives/securecookie.ts';
import { sealed } from '../primitives/session.ts';
import { keyPair } from '../primitives/testers.ts';

const IV = 16;

/**
 * Beego's cookie session provider: laid out as gorilla's securecookie, but encrypted always, and signed with a name from the configuration (`securityName`), which
 * is random unless given. The block key opens the session without it: what comes out has to be gob.
 */
export default defineFormat({
  id: 'beego-session',
  framework: 'beego',
  title: 'Beego cookie session',
  recognise(cookie) {
    if (!readSecurecookie(cookie, '|')) return undefined;
    return /^(?:gosessionid|beegosession(?:ID)?)$/.test(cookie.name) ? 'certain' : 'tentative';
  },
  decode: (cookie) => (readSecurecookie(cookie, '|') ? sealed(['base64url', 'base64url', 'aes-ctr']) : undefined),
  testers: [
    ...securecookieTesters('beego-session', '|'),
    { id: 'beego-session/block-key', rounds: 0, cacheable: true, derive: blockKey, prepare },
  ],
  page: {
    looks: '`gosessionid` or the name in `cookieName`: base64 of `<seconds>|<base64>|` and 32 bytes.',
    keys: '`securityKey` signs and `blockKey` encrypts, in `providerConfig`.',
    byHand:
      'Decode the base64, cut off the last 32 bytes, decode the part between the bars: 16 bytes of iv, then AES-CTR of gob.',
    seenWith: 'Beego 2 (2026-03-09)',
  },
  source: 'https://github.com/beego/beego/blob/develop/server/web/session/sess_utils.go',
});

/** The block key alone, or behind the bar. */
function blockKey(key: Uint8Array): Uint8Array | undefined {
  const [, second] = keyPair(key) ?? [];
  return rawAesKey(second === undefined ? key : Buffer.from(second));
}

function prepare(cookie: ReceivedCookie): ReturnType<KeyTester['prepare']> {
  const content = readSecurecookie(cookie, '|')?.content;
  if (!content || content.length < IV + 16) return undefined;
  return (key) => {
    const bytes = openCtr(key, content.subarray(0, IV), content.subarray(IV));
    const path = ['base64url', 'base64url', 'aes-ctr'];
    const decoded = bytes && contentOf(bytes, { protection: 'encrypted', path });
    return decoded?.serializer === 'gob' ? { digest: 'aes-ctr', decoded } : undefined;
  };
}
