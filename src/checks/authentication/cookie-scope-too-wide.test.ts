import { type Case, casesFor, responseWith } from '../../../test/cases.ts';
import check from './cookie-scope-too-wide.ts';

const from = (url: string, line: string): Case => ({ pages: [{ url, headers: [`Set-Cookie: ${line}`] }] });

casesFor(check, {
  fires: [
    ['the parent domain', from('https://api.example.com/', 'sid=1; Domain=example.com'), 'low `sid`'],
    ['with a leading dot', from('https://api.example.com/', 'sid=1; Domain=.example.com'), 'low `sid`'],
    ['a public suffix', from('https://app.github.io/', 'sid=1; Domain=github.io'), 'low `sid`'],
    [
      'a local server, by the host that it has in public',
      {
        ...from('http://127.0.0.1:8000/', 'sid=1; Domain=shop.io'),
        surface: { reach: 'loopback', publicUrl: 'https://api.shop.io' },
      },
      'low `sid` of the domain `shop.io` (session cookie: its name contains “sid”), set by `api.shop.io`',
    ],
  ],
  quiet: [
    [
      'a local server that is the site itself in public',
      {
        ...from('http://127.0.0.1:8000/', 'sid=1; Domain=shop.io'),
        surface: { reach: 'loopback', publicUrl: 'https://shop.io' },
      },
    ],
    ['no Domain', responseWith('Set-Cookie: sid=1')],
    ['the site itself', from('https://example.com/', 'sid=1; Domain=example.com')],
    [
      'another host is refused by browsers and another check',
      from('https://api.example.com/', 'sid=1; Domain=other.example'),
    ],
    ['analytics', from('https://www.example.com/', '_ga=GA1.1.1.1; Domain=example.com')],
  ],
  skips: [['no cookie', responseWith()]],
});
