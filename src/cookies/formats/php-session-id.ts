import { defineFormat } from '../format.ts';
import { reference } from '../primitives/session.ts';

/** PHP's own sessions: the cookie is an id, the session stays on the server. */
export default defineFormat({
  id: 'php-session-id',
  framework: 'php',
  title: 'PHP session id',
  recognise({ name, value }) {
    return name === 'PHPSESSID' && /^[a-zA-Z0-9,-]{22,256}$/.test(value) ? 'certain' : undefined;
  },
  decode(_cookie) {
    return reference();
  },
  testers: [],
  page: {
    looks: '`PHPSESSID`: 26 or 32 letters and digits.',
    keys: 'There is no key: the session is kept by the server.',
    byHand: 'Nothing can be read in it.',
    seenWith: 'PHP 8.2.35',
  },
  source: 'https://www.php.net/manual/en/session.configuration.php',
});
