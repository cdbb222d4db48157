import { casesFor, html, json } from '../../../test/cases.ts';
import check from './header-frame-missing.ts';

casesFor(check, {
  fires: [
    ['neither header', html('<p>x'), 'low The page has neither `frame-ancestors` nor'],
    [
      'ALLOW-FROM is dead',
      html('<p>x', { headers: ['X-Frame-Options: ALLOW-FROM https://a.example'] }),
      'low Browsers accept only `DENY` and `SAMEORIGIN`, not `ALLOW-FROM https://a.example`.',
    ],
    [
      'everyone is an ancestor',
      html('<p>x', { headers: ['Content-Security-Policy: frame-ancestors *'] }),
      'low `frame-ancestors` lets every site',
    ],
    [
      'everyone is an ancestor, which X-Frame-Options does not mend',
      html('<p>x', { headers: ['Content-Security-Policy: frame-ancestors https:', 'X-Frame-Options: DENY'] }),
      'low `frame-ancestors` lets every site',
    ],
  ],
  quiet: [
    [
      'frame-ancestors',
      html('<p>x', { headers: ["Content-Security-Policy: default-src 'self'; frame-ancestors 'none'"] }),
    ],
    [
      'frame-ancestors in the second of two policies',
      html('<p>x', {
        headers: ["Content-Security-Policy: default-src 'self'", "Content-Security-Policy: frame-ancestors 'self'"],
      }),
    ],
    [
      'every site by one policy and none by another',
      html('<p>x', {
        headers: ['Content-Security-Policy: frame-ancestors *', "Content-Security-Policy: frame-ancestors 'none'"],
      }),
    ],
    ['X-Frame-Options in any case', html('<p>x', { headers: ['x-frame-options: SameOrigin'] })],
  ],
  skips: [
    ['JSON is not shown in frames', json({})],
    ['an error page', html('<p>no', { status: 500 })],
  ],
});
