import { type Case, casesFor, responseWith } from '../../../test/cases.ts';
import check from './hsts-missing.ts';

const hsts = (value: string) => responseWith(`Strict-Transport-Security: ${value}`);

/** The same response of a server on loopback, judged as served at this address. */
const served = (publicUrl: string, ...headers: string[]): Case => ({
  pages: [{ url: 'http://127.0.0.1:8000/', headers }],
  surface: { reach: 'loopback', publicUrl },
});

casesFor(check, {
  fires: [
    ['absent', responseWith(), 'low No `Strict-Transport-Security` header'],
    ['max-age is not a number', hsts('max-age=abc'), 'low Browsers will ignore this header: `max-age=abc`'],
    ['a directive twice', hsts('max-age=31536000; max-age=31536000'), 'low Browsers will ignore this header'],
    ['switched off', hsts('max-age=0'), 'low `max-age=0` switches HSTS off'],
    ['one second short', hsts('max-age=15551999'), 'low max-age is 15551999 s'],
    [
      'a local server that is public over https',
      served('https://api.test'),
      'low No `Strict-Transport-Security` header',
    ],
    [
      'the first of two counts',
      responseWith('Strict-Transport-Security: max-age=0', 'Strict-Transport-Security: max-age=31536000'),
      'low `max-age=0`',
    ],
  ],
  quiet: [
    ['a year', hsts('max-age=31536000')],
    ['a local server that sends it', served('https://api.test', 'Strict-Transport-Security: max-age=31536000')],
    ['exactly half a year', hsts('max-age=15552000')],
    [
      'quoted, upper case, odd spacing',
      responseWith('STRICT-TRANSPORT-SECURITY:  MAX-AGE = "63072000" ;; includeSubDomains'),
    ],
  ],
  skips: [
    ['an IPv4 address', { pages: [{ url: 'https://192.0.2.7/' }] }],
    ['an IPv6 address', { pages: [{ url: 'https://[2001:db8::7]/' }] }],
    ['a local server that is public over plain http', served('http://api.test')],
    ['a local server that is public at an address', served('https://192.0.2.7')],
    ['a local server', { pages: [{ url: 'http://127.0.0.1:8000/' }], surface: { reach: 'loopback' } }],
    ['plain http', { pages: [{ url: 'http://api.test/' }] }],
    ['nothing but errors', { pages: [{ status: 500 }] }],
  ],
});
