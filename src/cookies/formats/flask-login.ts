import { defineFormat, type ReceivedCookie } from '../format.ts';
import { macTester } from '../primitives/mac-tester.ts';
import { session } from '../primitives/session.ts';
import { cutLast, wireValue } from '../primitives/wire.ts';

/** Flask-Login's remember-me cookie: `user id|hex HMAC-SHA512(SECRET_KEY, user id)`, the key used as it is. */
export default defineFormat({
  id: 'flask-login',
  framework: 'flask',
  title: 'Flask-Login remember-me cookie',
  recognise: (cookie) => (read(cookie) ? 'certain' : undefined),
  decode(cookie) {
    const found = read(cookie);
    return found && session({ protection: 'signed', serializer: 'text', path: [], payload: found.message });
  },
  testers: [
    macTester({
      id: 'flask-login/raw/sha512',
      digest: 'sha512',
      pairs(cookie) {
        const found = read(cookie);
        return found && [found];
      },
    }),
  ],
  page: {
    looks: '`remember_token`: the user id, `|`, 128 hexadecimal digits.',
    keys: '`SECRET_KEY` of the Flask application.',
    byHand: 'The user id is before the bar. The rest is HMAC-SHA512 of it.',
    seenWith: 'Flask-Login 0.6.3',
  },
  source: 'https://github.com/maxcountryman/flask-login/blob/main/src/flask_login/utils.py',
});

function read(cookie: ReceivedCookie) {
  const [message, mac] = cutLast(wireValue(cookie), '|') ?? ['', ''];
  if (message === '' || message.length > 256 || !/^[0-9a-f]{128}$/.test(mac)) return undefined;
  return { message, mac: Buffer.from(mac, 'hex') };
}
