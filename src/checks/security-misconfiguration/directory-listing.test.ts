import { casesFor, html } from '../../../test/cases.ts';
import check from './directory-listing.ts';

const none = { server: () => ({ status: 404 }) };
const at = (url: string, body: string) => ({ ...html(body, { url }), ...none });

casesFor(check, {
  fires: [
    [
      'Apache and nginx',
      at(
        'https://api.test/backup/',
        '<title>Index of /backup/</title><h1>Index of /backup/</h1><a href="../">../</a><a href="db.sql">db.sql</a>',
      ),
      'medium The folder lists 1 entry, among them `db.sql`',
    ],
    [
      "Python's http.server",
      at(
        'https://api.test/x/',
        '<title>Directory listing for /x/</title><ul><li><a href="a/">a/</a><li><a href="b.txt">b.txt</a></ul>',
      ),
      'medium The folder lists 2 entries',
    ],
    [
      'found by asking',
      {
        pages: [{}],
        server: ({ url }) =>
          url.endsWith('/uploads/')
            ? { headers: ['Content-Type: text/html'], body: '<h1>Index of /uploads</h1><a href="a.png">a.png</a>' }
            : { status: 404 },
      },
      'medium The folder lists 1 entry',
    ],
  ],
  quiet: [
    [
      'an article about listings',
      at('https://api.test/blog/', '<title>Index of articles</title><a href="https://elsewhere.example/">x</a>'),
    ],
    ['an ordinary page with links', at('https://api.test/docs/', '<title>Docs</title><a href="a.html">a</a>')],
    [
      'a 404 page that repeats the path',
      {
        ...html('<title>Index of /nothing/</title><a href="a">a</a>', { url: 'https://api.test/n/', status: 404 }),
        ...none,
      },
    ],
  ],
});
