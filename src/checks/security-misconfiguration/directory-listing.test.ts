import { type Case, casesFor, html } from '../../../test/cases.ts';
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
      'high The folder lists 1 entry, among them `db.sql`.',
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
    ...(
      [
        [
          'serve-index, without a slash and with copies',
          'https://api.test/ftp',
          '<title>listing directory /ftp/</title><h1><a href="/">~</a> / <a href="/ftp">ftp</a></h1><ul><li><a href="/ftp/legal.md">legal.md</a><li><a href="/ftp/package.json.bak">x</a><li><a href="/ftp/users.kdbx">x</a></ul>',
          'high The folder lists 3 entries, among them `package.json.bak` and 1 more copy, dump or log.',
        ],
        [
          'Go',
          'https://api.test/files/',
          '<pre>\n<a href="a.txt">a.txt</a>\n<a href="b/">b/</a>\n</pre>\n',
          'medium The folder lists 2 entries',
        ],
        [
          'lighttpd',
          'https://api.test/logs/',
          '<title>Index of /logs/</title><a href="access.log">access.log</a>',
          'high',
        ],
        [
          'Tomcat',
          'https://api.test/data/',
          '<title>Directory Listing For [/data/]</title><h1>Directory Listing For [/data/]</h1><a href="/data/a.csv"><tt>a.csv</tt></a>',
          'medium',
        ],
        [
          'Jetty',
          'https://api.test/data/',
          '<title>Directory: /data/</title><h1>Directory: /data/</h1><a href="/data/a.csv">a</a>',
          'medium',
        ],
        [
          'IIS',
          'https://api.test/data/',
          '<title>api.test - /data/</title><H1>api.test - /data/</H1><pre><A HREF="/">[To Parent Directory]</A><A HREF="/data/web.config.old">x</A></pre>',
          'high',
        ],
        [
          'Caddy',
          'https://api.test/data/',
          '<title>/data/</title><div id="summary">1 file</div><a href="./a.csv">a.csv</a>',
          'medium The folder lists 1 entry, among them `a.csv`.',
        ],
      ] as const
    ).map(([name, url, body, words]): [string, Case, string] => [name, at(url, body), words]),
    [
      'nginx with JSON',
      {
        pages: [
          {
            url: 'https://api.test/data/',
            headers: ['Content-Type: application/json'],
            body: '[{"name":"2026","type":"directory","mtime":"Sat, 28 Nov 2026 01:00:00 GMT"},{"name":"shop.tar.gz","type":"file","mtime":"Sat, 28 Nov 2026 01:00:00 GMT","size":7}]',
          },
        ],
        ...none,
      },
      'high The folder lists 2 entries, among them `shop.tar.gz`.',
    ],
    [
      'a bucket',
      {
        pages: [
          {
            url: 'https://api.test/',
            headers: ['Content-Type: application/xml'],
            body: '<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>shop</Name><Contents><Key>a/photo.jpg</Key></Contents></ListBucketResult>',
          },
        ],
        ...none,
      },
      'medium The folder lists 1 entry, among them `a/photo.jpg`.',
    ],
  ],
  quiet: [
    ...(
      [
        ['a page with code of links', 'https://api.test/x/', '<pre>Use <a href="a.txt">a.txt</a></pre>'],
        [
          'a title that is the path, without a list',
          'https://api.test/data/',
          '<title>/data/</title><a href="a.csv">a</a>',
        ],
        [
          'links that lead elsewhere',
          'https://api.test/ftp',
          '<title>listing directory /ftp/</title><a href="/ftpx/a">a</a>',
        ],
        ['only what is above', 'https://api.test/ftp/', '<title>Index of /ftp/</title><a href="../">..</a>'],
      ] as const
    ).map(([name, url, body]): [string, Case] => [name, at(url, body)]),
    [
      'a list of things of an API',
      {
        pages: [
          {
            url: 'https://api.test/files/',
            headers: ['Content-Type: application/json'],
            body: '[{"name":"a","type":"file","size":1},{"name":"b","type":"folder"}]',
          },
        ],
        ...none,
      },
    ],
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
