import { fromBase64 } from '../primitives/base64.ts';
import { bytesToKey } from '../primitives/bytes-to-key.ts';
import { cbcFormat } from '../primitives/cbc-format.ts';
import { wireValue } from '../primitives/wire.ts';

/** Egg's encrypted cookies: AES-256-CBC under a key and a vector that come from the key alone, so that equal sessions look equal. Not authenticated. */
export default cbcFormat({
  id: 'egg-session',
  framework: 'egg',
  title: 'Egg session',
  path: ['base64url', 'aes-256-cbc'],
  read(cookie) {
    const bytes = fromBase64(wireValue(cookie), 'url');
    return bytes && bytes.length % 16 === 0 ? { sealedText: bytes } : undefined;
  },
  confidence: ({ name }) => (name === 'EGG_SESS' ? 'certain' : undefined),
  forms: [{ form: 'EVP_BytesToKey md5', derive: (key) => bytesToKey('md5', key) }],
  content: (text) => Buffer.from(text, 'base64').toString('utf8'),
  page: {
    looks: '`EGG_SESS`: URL-safe base64 with padding.',
    keys: '`config.keys` in `config/config.default.js`, the first of the list.',
    byHand:
      'Open it with AES-256-CBC; key and vector are 48 bytes of EVP_BytesToKey (MD5, no salt) of the key. Inside is base64 of JSON with `_expire` and `_maxAge`.',
    seenWith: 'egg-cookies 2.10.1',
  },
  source: 'https://github.com/eggjs/egg-cookies/blob/master/lib/keygrip.js',
});
