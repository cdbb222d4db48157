import { defineFormat, type ReceivedCookie } from '../format.ts';
import { session } from '../primitives/session.ts';
import { bareName, wireValue } from '../primitives/wire.ts';

const NAME = /^wordpress_(?:logged_in_|sec_)?[0-9a-f]{32}$/;
const VALUE = /^([^|]{1,256})\|([0-9]{10})\|([A-Za-z0-9]{43})\|([0-9a-f]{64})$/;

/** WordPress' login: name of the user, end, token, HMAC-SHA256 under a key that also holds four characters of the password's hash, so that no key can be tested. */
export default defineFormat({
  id: 'wordpress',
  framework: 'wordpress',
  title: 'WordPress login cookie',
  recognise: (cookie) => (NAME.test(bareName(cookie.name)) && read(cookie) ? 'certain' : undefined),
  decode(cookie) {
    const found = read(cookie);
    return found && session({ protection: 'signed', serializer: 'text', path: [], ...found });
  },
  testers: [],
  page: {
    looks: '`wordpress_logged_in_<hash>`, `wordpress_<hash>`, `wordpress_sec_<hash>`: four fields with bars (`%7C`).',
    keys: '`LOGGED_IN_KEY`, `AUTH_KEY` and the salts in `wp-config.php`, with four characters of the hash of the password: not testable from the cookie alone.',
    byHand: 'Undo the percent escapes: name of the user, Unix time of the end, token of the session, signature.',
    seenWith: 'WordPress 6.1.9',
  },
  source: 'https://developer.wordpress.org/reference/functions/wp_generate_auth_cookie/',
});

function read(cookie: ReceivedCookie) {
  const [, user, end] = VALUE.exec(wireValue(cookie)) ?? [];
  return user === undefined ? undefined : { payload: { user }, expiresAt: Number(end) };
}
