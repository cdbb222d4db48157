import { answer, casesFor } from '../../../test/cases.ts';
import check from './cookie-rejected.ts';

casesFor(check, {
  fires: [
    ['too long', answer(`Set-Cookie: data=${'x'.repeat(4100)}`), 'low `data` is longer than 4096 bytes'],
    [
      'the domain of another host',
      answer('Set-Cookie: sid=1; Domain=other.example'),
      'low `sid` has Domain `other.example`, to which `api.test`',
    ],
    [
      'more than browsers keep',
      answer(...Array.from({ length: 190 }, (_, i) => `Set-Cookie: c${i}=1`)),
      'low 190 different cookies are set',
    ],
    ['Partitioned without Secure', answer('Set-Cookie: sid=1; Partitioned'), 'low `sid` is Partitioned without Secure'],
  ],
  quiet: [
    ['Partitioned with Secure', answer('Set-Cookie: sid=1; Secure; SameSite=None; Partitioned')],
    ['just short enough', answer(`Set-Cookie: data=${'x'.repeat(4092)}`)],
    ['its own domain', answer('Set-Cookie: sid=1; Domain=api.test')],
    ['the parent domain', { pages: [{ url: 'https://a.api.test/', headers: ['Set-Cookie: sid=1; Domain=api.test'] }] }],
    ['a space in the value is tolerated', answer('Set-Cookie: name=two words')],
  ],
  skips: [['no cookie', answer()]],
});
