import { casesFor, responseWith } from '../../../test/cases.ts';
import check from './session-response-cacheable.ts';

const session = 'Set-Cookie: sessionid=abcdefghijklmnopqrstuvwxyz012345';

casesFor(check, {
  fires: [
    [
      'nothing said',
      responseWith(session),
      'low The response that sets `sessionid` has no Cache-Control that prevents shared caching.',
    ],
    [
      'public on purpose',
      responseWith(session, 'Cache-Control: public, max-age=600'),
      'high The response that sets `sessionid` allows shared caches to store it (`public, max-age=600`)',
    ],
    [
      'shared caches alone',
      responseWith(session, 'Cache-Control: s-maxage=60'),
      'high The response that sets `sessionid`',
    ],
    ['public and nothing else', responseWith(session, 'Cache-Control: public'), 'high The response'],
    [
      'public, in the text of an extension',
      responseWith(session, 'Cache-Control: x="public"'),
      'low The response that sets `sessionid` has no Cache-Control that prevents shared caching.',
    ],
    [
      'a lifetime, and no word of sharing',
      responseWith(session, 'Cache-Control: max-age=60'),
      'low The response that sets `sessionid` has no Cache-Control that prevents shared caching.',
    ],
    [
      'a shared lifetime of nothing',
      responseWith(session, 'Cache-Control: s-maxage=0'),
      'low The response that sets `sessionid` has no Cache-Control that prevents shared caching.',
    ],
    [
      'private in the value of another directive',
      responseWith(session, 'Cache-Control: community="private"'),
      'low The response that sets `sessionid` has no Cache-Control that prevents shared caching.',
    ],
  ],
  quiet: [
    ['no-store', responseWith(session, 'Cache-Control: no-store')],
    ['private, in capitals', responseWith(session, 'Cache-Control: PRIVATE')],
    ['kept apart by cookie', responseWith(session, 'Vary: Accept-Encoding, Cookie')],
    ['Vary in two lines', responseWith(session, 'Vary: Accept-Encoding', 'Vary: Cookie')],
    ['Cache-Control in two lines', responseWith(session, 'Cache-Control: max-age=60', 'Cache-Control: private')],
    ['an answer caches do not keep', { pages: [{ status: 302, headers: [session] }] }],
  ],
  skips: [
    ['no session cookie', responseWith('Set-Cookie: theme=dark')],
    ['a deletion', responseWith('Set-Cookie: sessionid=; Max-Age=0')],
  ],
});
