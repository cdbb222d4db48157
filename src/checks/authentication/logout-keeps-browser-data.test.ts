import { casesFor } from '../../../test/cases.ts';
import check from './logout-keeps-browser-data.ts';

const logout = (...headers: string[]) => ({ pages: [{ url: 'https://api.test/logout', method: 'POST', headers }] });

casesFor(check, {
  fires: [
    ['no header', logout(), 'info `/logout` logs out and has no Clear-Site-Data'],
    ['cookies alone', logout('Clear-Site-Data: "cookies"'), 'info `/logout` logs out'],
    ['bare words', logout('Clear-Site-Data: cache, storage'), 'info `/logout` logs out'],
    [
      'a redirect from another spelling',
      { pages: [{ url: 'https://api.test/account/sign-out/', status: 302 }] },
      'info `/account/sign-out/` logs out',
    ],
  ],
  quiet: [
    ['everything', logout('Clear-Site-Data: "*"')],
    ['cache and storage', logout('Clear-Site-Data: "cache", "storage"')],
    ['in two lines', logout('Clear-Site-Data: "cookies"', 'Clear-Site-Data: "storage"')],
  ],
  skips: [
    ['refused', { pages: [{ url: 'https://api.test/logout', status: 401 }] }],
    ['another page', { pages: [{ url: 'https://api.test/logout-help' }] }],
  ],
});
