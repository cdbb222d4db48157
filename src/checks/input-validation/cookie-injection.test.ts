import { casesFor } from '../../../test/cases.ts';
import type { RequestSpec } from '../../model/probe.ts';
import check from './cookie-injection.ts';

const page = { url: 'https://api.test/prefs?theme=dark', headers: ['Set-Cookie: theme=dark; Path=/'] };
const theme = ({ url }: RequestSpec): string => new URL(url).searchParams.get('theme') ?? '';

casesFor(check, {
  fires: [
    [
      'a semicolon',
      {
        pages: [page],
        server: (request) =>
          /[\r\n]/.test(theme(request))
            ? { status: 500 }
            : { headers: [`Set-Cookie: theme=${theme(request)}; Path=/`] },
      },
      'medium A semicolon in the parameter `theme` writes an attribute of the cookie `theme`.',
    ],
    [
      'line breaks',
      { pages: [page], server: (request) => ({ headers: `Set-Cookie: theme=${theme(request)}`.split('\r\n') }) },
      'high Line breaks in the parameter `theme` end the Set-Cookie header',
    ],
    [
      'a cookie that nobody asked for by a parameter',
      {
        pages: [{ ...page, url: 'https://api.test/prefs' }],
        server: (request) => ({ headers: [`Set-Cookie: theme=${theme(request).split(/[\r\n]/, 1)[0]}`] }),
      },
      'medium A semicolon in the parameter `theme`',
    ],
  ],
  quiet: [
    [
      'quoted with octal escapes',
      {
        pages: [page],
        server: () => ({ headers: ['Set-Cookie: theme="openbrick\\073 Openbrick-Attribute=7c1d9e42"'] }),
      },
    ],
    [
      'encoded',
      {
        pages: [page],
        server: (request) => ({ headers: [`Set-Cookie: theme=${encodeURIComponent(theme(request))}`] }),
      },
    ],
    ['a fixed list', { pages: [page], server: () => ({ headers: ['Set-Cookie: theme=light; Path=/'] }) }],
    ['refused', { pages: [page], server: () => ({ status: 400 }) }],
  ],
  skips: [
    ['no cookie', { pages: [{ url: 'https://api.test/?theme=dark' }] }],
    ['a session cookie without a parameter', { pages: [{ headers: ['Set-Cookie: sessionid=x'] }] }],
  ],
  unknown: [['no answer', { pages: [page] }]],
});
