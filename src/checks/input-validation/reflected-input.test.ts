import { type Case, casesFor, html, json } from '../../../test/cases.ts';
import check from './reflected-input.ts';

const queryOf = (url: string): string => new URL(url).searchParams.get('q') ?? '';
const escaped = (text: string): string => text.replace(/[<>"'&]/g, (character) => `&#${character.charCodeAt(0)};`);
const htmlPage = (body: string) => ({ headers: ['Content-Type: text/html'], body });

/** A page of search results that writes the query by `write`. */
const search = (write: (value: string) => string, type = 'text/html'): Case => ({
  ...html(`<p>Results for shoes</p>`, { url: 'https://api.test/search?q=shoes' }),
  server: ({ url }) => ({ headers: [`Content-Type: ${type}`], body: write(queryOf(url)) }),
});

const nonexistent = (write: (path: string) => string): Case => ({
  pages: [{ url: 'https://api.test/nothing-7c1d', status: 404, ...htmlPage('<p>nothing-7c1d was not found</p>') }],
  surface: { nonexistent: [{ origin: 'https://api.test', shapes: ['a'], catchAll: false, exchanges: ['e1'] }] },
  server: ({ url }) => ({ status: 404, ...htmlPage(write(decodeURIComponent(new URL(url).pathname))) }),
});

casesFor(check, {
  fires: [
    [
      'in text',
      search((value) => `<p>Results for ${value}</p>`),
      'medium The page contains the value of the parameter `q` as markup.',
    ],
    ['in an attribute', search((value) => `<input name="q" value="${value}">`), 'medium The page contains the value'],
    [
      'with only angle brackets left',
      search((value) => `<p>${value.replace(/["']/g, '')}</p>`),
      'medium The page contains the value of the parameter `q` as markup.',
    ],
    [
      'in a script',
      search((value) => `<script>let q = "${value.replace(/</g, '&lt;')}"</script>`),
      'medium The page contains the value of the parameter `q` in a script, with quotes as sent.',
    ],
    [
      'a form that reads',
      {
        ...html('<form><input name="q" type="search"></form>', { url: 'https://api.test/find' }),
        server: ({ url }) => htmlPage(`<p>${queryOf(url)}</p>`),
      },
      'medium The page contains the value of the parameter `q`',
    ],
    [
      'the page for nonexistent paths',
      nonexistent((path) => `<p>${path} was not found</p>`),
      'medium The page contains the value of the path as markup.',
    ],
  ],
  quiet: [
    ['escaped', search((value) => `<p>Results for ${escaped(value)}</p>`)],
    ['escaped in an attribute', search((value) => `<input value="${escaped(value)}">`)],
    ['JSON', search((value) => JSON.stringify({ q: value }), 'application/json')],
    ['plain text', search((value) => value, 'text/plain')],
    [
      'JSON in a script',
      search((value) => `<script>let q = ${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`),
    ],
    ['percent-encoded, as in a link', search((value) => `<a href="/next?q=${encodeURIComponent(value)}">next</a>`)],
    ['not shown', search(() => '<p>no results</p>')],
    ['an error page that escapes the path', nonexistent((path) => `<p>${escaped(path)}</p>`)],
    ['a comment', search((value) => `<!-- ${value.replaceAll('>', '')} --><p>a</p>`)],
  ],
  skips: [
    ['JSON alone', json({ q: 'shoes' }, { url: 'https://api.test/search?q=shoes' })],
    ['a page without parameters', html('<p>Hello')],
    ['a form that writes', html('<form method="post"><input name="q"></form>')],
  ],
  unknown: [['no response', html('<p>shoes</p>', { url: 'https://api.test/search?q=shoes' })]],
});
