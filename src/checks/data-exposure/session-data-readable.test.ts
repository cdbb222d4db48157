import { casesFor, responseWith } from '../../../test/cases.ts';
import { cookieCase } from '../../../test/vector-page.ts';
import check from './session-data-readable.ts';

casesFor(check, {
  fires: [
    [
      'a Flask session with a user',
      cookieCase('000'),
      'low `session` (Flask session) is signed, not encrypted; 1 value can be read: `/user_id`',
    ],
    ['an e-mail address inside', cookieCase('072'), 'medium `session`'],
    ['a Django session', cookieCase('025'), 'low `sessionid`'],
  ],
  quiet: [
    ['an OAuth state alone', cookieCase('045')],
    ["Django's opaque id", cookieCase('031')],
    ['encrypted', cookieCase('078')],
    ['connect.sid', cookieCase('074')],
  ],
  skips: [['no session cookie', responseWith('Set-Cookie: theme=dark')]],
});
