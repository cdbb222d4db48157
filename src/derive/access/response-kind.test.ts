import { describe, expect, it } from 'vitest';
import { exchangeOf, type Page } from '../../../test/cases.ts';
import { responseKind } from './response-kind.ts';

const of = (type: string, body: string, more: Page = {}): Page => ({
  ...more,
  headers: [`Content-Type: ${type}`],
  body,
});
const root = '<!doctype html><title>App</title><body><noscript>Turn on scripts</noscript><div id="root"></div>';

const cases: readonly (readonly [kind: string, what: string, page: Page])[] = [
  ['reached', 'JSON', of('application/json', '[{"id":1}]')],
  ['reached', 'an empty list', of('application/json', '[]')],
  ['reached', 'a page', of('text/html', '<!doctype html><title>Shop</title><p>Hello</p>')],
  [
    'reached',
    'a page with scripts and words',
    of('text/html', `${root}<p>${'word '.repeat(80)}</p><script src="a.js"></script>`),
  ],
  ['reached', 'a page with a link to its document', of('text/html', '<title>A</title><a href="/swagger-ui/">docs</a>')],
  ['refused', '401', { status: 401 }],
  ['refused', 'a redirect to sign in', { status: 302, headers: ['Location: /accounts/login/?next=/'] }],
  [
    'refused',
    'a page to sign in',
    of('text/html', '<title>Sign in</title><form method=post><input type=password name=p></form>'),
  ],
  ['redirected', 'another redirect', { status: 302, headers: ['Location: /home'] }],
  ['absent', '404', { status: 404 }],
  ['rejected', '400', { status: 400 }],
  ['rejected', 'an error under 200', of('application/json', '{"error":"bad"}')],
  [
    'rejected',
    'an error under 200 with words of its own',
    of('application/json', '{"success":false,"message":"no stock"}'),
  ],
  [
    'refused',
    'a demand for a token under 200',
    of('application/json', '{"code":40101,"msg":"token invalid","data":null}'),
  ],
  ['refused', 'a code that says so', of('application/json', '{"success":false,"errorCode":"NOT_LOGGED_IN"}')],
  ['refused', 'the status in a wrapper', of('application/json', '{"meta":{"code":401},"data":null}')],
  ['reached', 'a record beside the word', of('application/json', '{"id":1,"title":"How to log in","views":401}')],
  ['empty', 'an empty object', of('application/json', '{}')],
  ['empty', 'null', of('application/json', 'null')],
  ['trouble', '500', { status: 500 }],
  ['trouble', '429', { status: 429 }],
  ['blocked', 'a challenge', { status: 403, headers: ['cf-mitigated: challenge'] }],
  ['static', 'a script', of('text/javascript', 'let a = 1')],
  ['static', 'a picture', of('image/png', 'x')],
  ['static', 'a file by its name', of('application/octet-stream', 'x', { url: 'https://api.test/a/f.woff2' })],
  ['static', 'a manifest', of('application/json', '{"name":"x"}', { url: 'https://api.test/asset-manifest.json' })],
  [
    'static',
    'a script that is not there',
    { ...of('text/plain', 'none'), url: 'https://api.test/a/f.js', status: 404 },
  ],
  ['shell', 'an empty page for scripts', of('text/html', `${root}<script type="module" src="/a.js"></script>`)],
  [
    'shell',
    'an empty custom element',
    of('text/html', '<title>A</title><app-root></app-root><script src="m.js"></script>'),
  ],
  [
    'shell',
    'one behind a long head',
    of(
      'text/html',
      `<title>A</title><style>${'a{b:c} '.repeat(40_000)}</style><body><tb-app></tb-app><script src="i.js"></script>`,
    ),
  ],
  [
    'shell',
    'one with a word to wait',
    of(
      'text/html',
      '<title>A</title><script src="a.js"></script><body><div id="d"><svg><path d="M1"/></svg><p>NOW LOADING</p></div>',
    ),
  ],
  [
    'shell',
    'one with a drawing that turns',
    of('text/html', '<title>A</title><body><div id="d"><i class="spin"><b></b></i></div><script>boot()</script>'),
  ],
  [
    'reached',
    'a page with a link beside the word',
    of('text/html', '<title>A</title><body><p>Loading <a href="/plain">or not</a></p><script src="a.js"></script>'),
  ],
  [
    'reached',
    'a page with a script and a few words',
    of('text/html', '<title>A</title><body><p>Stock: 7</p><script src="a.js"></script>'),
  ],
  ['document', 'a document', of('application/json', '{"openapi":"3.1.0","paths":{}}')],
  ['document', 'a document in YAML', of('application/yaml', 'swagger: "2.0"\npaths: {}\n')],
  ['document', 'a viewer', of('text/html', '<title>API</title><redoc spec-url="/openapi.json"></redoc>')],
  ['empty', 'no body', of('text/plain', '')],
];

describe('responseKind', () => {
  it.each(cases)('%s: %s', (kind, _, page) => {
    expect(responseKind(exchangeOf(page, 'e1'), { nonexistent: [] })).toBe(kind);
  });
});
