import { aeadFormat } from '../primitives/aead-format.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { openSecretbox } from '../primitives/secretbox.ts';
import { bareName, wireValue } from '../primitives/wire.ts';

const NONCE = 24;

/** phpMyAdmin's login cookies: a libsodium secretbox with the name of the database user, or with the password. The password is sealed with a key of the session where it can be. */
export default aeadFormat({
  id: 'phpmyadmin',
  framework: 'phpmyadmin',
  title: 'phpMyAdmin login cookie',
  path: ['base64', 'secretbox'],
  digest: 'xsalsa20-poly1305',
  read(cookie) {
    const bytes = fromBase64(wireValue(cookie), 'std');
    if (!bytes || bytes.length < NONCE + 17) return undefined;
    return { iv: bytes.subarray(0, NONCE), sealed: bytes.subarray(NONCE), tag: bytes.subarray(-16) };
  },
  confidence: ({ name }) => (/^pma(?:User|Auth)-[0-9]{1,3}(?:_https)?$/.test(bareName(name)) ? 'certain' : undefined),
  keys: [{ form: 'blowfish_secret', derive: (key) => (key.length < 32 ? undefined : key.subarray(0, 32)) }],
  open: (key, { iv, sealed }) => openSecretbox(key, iv, sealed),
  page: {
    looks: '`pmaUser-1` and `pmaAuth-1` (the number is that of the server): base64.',
    keys: "`$cfg['blowfish_secret']` in `config.inc.php`, the first 32 bytes.",
    byHand:
      'Decode the base64: 24 bytes of nonce, then a libsodium secretbox. Inside `pmaAuth` is JSON with `password`.',
    seenWith: 'phpMyAdmin 5.2.1',
  },
  source:
    'https://github.com/phpmyadmin/phpmyadmin/blob/QA_5_2/libraries/classes/Plugins/Auth/AuthenticationCookie.php',
});
