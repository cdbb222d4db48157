import { casesFor, html, json } from '../../../test/cases.ts';
import check from './header-csp-missing.ts';

casesFor(check, {
  fires: [
    ['absent on a page', html('<p>x'), 'low No `Content-Security-Policy` header on this page'],
    [
      'report-only enforces nothing',
      html('<p>x', { headers: ["Content-Security-Policy-Report-Only: default-src 'self'"] }),
      'low No `Content-Security-Policy`',
    ],
    [
      'a policy without a directive',
      html('<p>x', { headers: ['Content-Security-Policy: ;'] }),
      'low The policy has no directive',
    ],
  ],
  quiet: [
    ['a policy', html('<p>x', { headers: ["Content-Security-Policy: default-src 'self'"] })],
    [
      'a policy in the page itself',
      html(`<meta http-equiv="Content-Security-Policy" content="default-src 'self'"><p>x`),
    ],
  ],
  skips: [
    ['JSON needs none', json({ a: 1 })],
    ['a framework 404 page', html('<h1>Not Found</h1>', { status: 404 })],
  ],
});
