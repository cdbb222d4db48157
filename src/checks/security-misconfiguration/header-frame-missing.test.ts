import { casesFor, html, json } from '../../../test/cases.ts';
import check from './header-frame-missing.ts';

casesFor(check, {
  fires: [
    ['neither header', html('<p>x'), 'low Neither `frame-ancestors` nor'],
    [
      'ALLOW-FROM is dead',
      html('<p>x', { headers: ['X-Frame-Options: ALLOW-FROM https://a.example'] }),
      'low Browsers know only',
    ],
    [
      'everyone is an ancestor',
      html('<p>x', { headers: ['Content-Security-Policy: frame-ancestors *'] }),
      'low Neither',
    ],
  ],
  quiet: [
    [
      'frame-ancestors',
      html('<p>x', { headers: ["Content-Security-Policy: default-src 'self'; frame-ancestors 'none'"] }),
    ],
    ['X-Frame-Options in any case', html('<p>x', { headers: ['x-frame-options: SameOrigin'] })],
  ],
  skips: [
    ['JSON is not shown in frames', json({})],
    ['an error page', html('<p>no', { status: 500 })],
  ],
});
