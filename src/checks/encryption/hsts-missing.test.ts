import { answer, casesFor } from '../../../test/cases.ts';
import check from './hsts-missing.ts';

const hsts = (value: string) => answer(`Strict-Transport-Security: ${value}`);

casesFor(check, {
  fires: [
    ['absent', answer(), 'low No `Strict-Transport-Security` header'],
    ['max-age is not a number', hsts('max-age=abc'), 'low Browsers will ignore this header: `max-age=abc`'],
    ['a directive twice', hsts('max-age=31536000; max-age=31536000'), 'low Browsers will ignore this header'],
    ['switched off', hsts('max-age=0'), 'low `max-age=0` switches HSTS off'],
    ['one second short', hsts('max-age=15551999'), 'low max-age is 15551999 s'],
    [
      'the first of two counts',
      answer('Strict-Transport-Security: max-age=0', 'Strict-Transport-Security: max-age=31536000'),
      'low `max-age=0`',
    ],
  ],
  quiet: [
    ['a year', hsts('max-age=31536000')],
    ['exactly half a year', hsts('max-age=15552000')],
    [
      'quoted, upper case, odd spacing',
      answer('STRICT-TRANSPORT-SECURITY:  MAX-AGE = "63072000" ;; includeSubDomains'),
    ],
  ],
  skips: [
    ['an IPv4 address', { pages: [{ url: 'https://192.0.2.7/' }] }],
    ['an IPv6 address', { pages: [{ url: 'https://[2001:db8::7]/' }] }],
    ['plain http', { pages: [{ url: 'http://api.test/' }] }],
    ['nothing but errors', { pages: [{ status: 500 }] }],
  ],
});
