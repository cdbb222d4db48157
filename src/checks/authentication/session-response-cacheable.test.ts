import { answer, casesFor } from '../../../test/cases.ts';
import check from './session-response-cacheable.ts';

const session = 'Set-Cookie: sessionid=abcdefghijklmnopqrstuvwxyz012345';

casesFor(check, {
  fires: [
    [
      'nothing said',
      answer(session),
      'low The response that sets `sessionid` has no Cache-Control that prevents shared caching.',
    ],
    [
      'public on purpose',
      answer(session, 'Cache-Control: public, max-age=600'),
      'high The response that sets `sessionid` allows shared caches to store it (`public, max-age=600`)',
    ],
    ['shared caches alone', answer(session, 'Cache-Control: s-maxage=60'), 'high The response that sets `sessionid`'],
    ['public and nothing else', answer(session, 'Cache-Control: public'), 'high The response'],
    [
      'public, in the text of an extension',
      answer(session, 'Cache-Control: x="public"'),
      'low The response that sets `sessionid` has no Cache-Control that prevents shared caching.',
    ],
    [
      'a lifetime, and no word of sharing',
      answer(session, 'Cache-Control: max-age=60'),
      'low The response that sets `sessionid` has no Cache-Control that prevents shared caching.',
    ],
    [
      'a shared lifetime of nothing',
      answer(session, 'Cache-Control: s-maxage=0'),
      'low The response that sets `sessionid` has no Cache-Control that prevents shared caching.',
    ],
    [
      'private in the value of another directive',
      answer(session, 'Cache-Control: community="private"'),
      'low The response that sets `sessionid` has no Cache-Control that prevents shared caching.',
    ],
  ],
  quiet: [
    ['no-store', answer(session, 'Cache-Control: no-store')],
    ['private, in capitals', answer(session, 'Cache-Control: PRIVATE')],
    ['kept apart by cookie', answer(session, 'Vary: Accept-Encoding, Cookie')],
    ['Vary in two lines', answer(session, 'Vary: Accept-Encoding', 'Vary: Cookie')],
    ['Cache-Control in two lines', answer(session, 'Cache-Control: max-age=60', 'Cache-Control: private')],
    ['an answer caches do not keep', { pages: [{ status: 302, headers: [session] }] }],
  ],
  skips: [
    ['no session cookie', answer('Set-Cookie: theme=dark')],
    ['a deletion', answer('Set-Cookie: sessionid=; Max-Age=0')],
  ],
});
