import { casesFor, responseWith } from '../../../test/cases.ts';
import check from './cookie-rejected.ts';

casesFor(check, {
  fires: [
    ['too long', responseWith(`Set-Cookie: data=${'x'.repeat(4100)}`), 'low `data` is longer than 4096 bytes'],
    [
      'the domain of another host',
      responseWith('Set-Cookie: sid=1; Domain=other.example'),
      'low `sid` has Domain `other.example`, to which `api.test`',
    ],
    [
      'a domain that is not the public one',
      {
        pages: [{ url: 'http://127.0.0.1:8000/', headers: ['Set-Cookie: sid=1; Domain=other.example'] }],
        surface: { reach: 'loopback', publicUrl: 'https://api.shop.io' },
      },
      'low `sid` has Domain `other.example`, to which `api.shop.io`',
    ],
    [
      'more than browsers keep',
      responseWith(...Array.from({ length: 190 }, (_, i) => `Set-Cookie: c${i}=1`)),
      'low 190 different cookies are set',
    ],
    [
      'Partitioned without Secure',
      responseWith('Set-Cookie: sid=1; Partitioned'),
      'low `sid` is Partitioned without Secure',
    ],
  ],
  quiet: [
    [
      'the domain that a local server has in public',
      {
        pages: [{ url: 'http://127.0.0.1:8000/', headers: ['Set-Cookie: sid=1; Domain=api.shop.io'] }],
        surface: { reach: 'loopback', publicUrl: 'https://api.shop.io' },
      },
    ],
    ['Partitioned with Secure', responseWith('Set-Cookie: sid=1; Secure; SameSite=None; Partitioned')],
    ['just short enough', responseWith(`Set-Cookie: data=${'x'.repeat(4092)}`)],
    ['its own domain', responseWith('Set-Cookie: sid=1; Domain=api.test')],
    ['the parent domain', { pages: [{ url: 'https://a.api.test/', headers: ['Set-Cookie: sid=1; Domain=api.test'] }] }],
    ['a space in the value is tolerated', responseWith('Set-Cookie: name=two words')],
  ],
  skips: [['no cookie', responseWith()]],
});
