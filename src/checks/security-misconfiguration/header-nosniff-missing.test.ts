import { casesFor, html, json } from '../../../test/cases.ts';
import check from './header-nosniff-missing.ts';

casesFor(check, {
  fires: [
    ['absent on JSON', json({ a: 1 }), 'low No `X-Content-Type-Options` header'],
    [
      'a word browsers do not know',
      json({}, { headers: ['X-Content-Type-Options: no-sniff'] }),
      'low Browsers accept only `nosniff`, not',
    ],
    [
      'nosniff as the second value',
      html('<p>x', { headers: ['X-Content-Type-Options: sniff, nosniff'] }),
      'low Browsers accept only `nosniff`, not',
    ],
  ],
  quiet: [
    ['present', json({ a: 1 }, { headers: ['X-Content-Type-Options: nosniff'] })],
    ['any case and spacing', html('<p>x', { headers: ['x-content-type-options:  NoSniff '] })],
  ],
  skips: [
    ['an empty answer', { pages: [{ status: 204 }] }],
    ['a framework 404 page', html('<h1>Not Found</h1>', { status: 404 })],
  ],
});
