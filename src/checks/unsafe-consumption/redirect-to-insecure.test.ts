import { type Case, casesFor, type Page } from '../../../test/cases.ts';
import check from './redirect-to-insecure.ts';

const redirect = (location: string, page: Page = {}): Case => ({
  pages: [{ url: 'https://api.test/go', status: 302, headers: [`Location: ${location}`], ...page }],
});

casesFor(check, {
  fires: [
    [
      'another host',
      redirect('http://partner.example/pay'),
      'low The redirect leads from https to `http://partner.example/pay`.',
    ],
    [
      'with a code in the query',
      redirect('http://app.example/callback?code=abc&state=1', { status: 303 }),
      'medium The redirect leads from https to `http://app.example/callback`. The parameter `code` is sent in cleartext.',
    ],
    [
      'a local server that is public over https',
      {
        ...redirect('http://partner.example/', { url: 'http://127.0.0.1:8000/go' }),
        surface: { reach: 'loopback', publicUrl: 'https://api.shop.io' },
      },
      'low The redirect leads from https to `http://partner.example/`.',
    ],
  ],
  quiet: [
    ['https', redirect('https://partner.example/pay')],
    ['the same host, which is mixed-content', redirect('http://api.test/login')],
    ['a path', redirect('/login')],
    ['this machine', redirect('http://localhost:3000/callback?code=abc')],
    ['scheme-relative', redirect('//partner.example/')],
  ],
  skips: [
    ['over plain http', redirect('http://partner.example/', { url: 'http://api.test/go' })],
    ['no redirect', redirect('http://partner.example/', { status: 201 })],
  ],
});
