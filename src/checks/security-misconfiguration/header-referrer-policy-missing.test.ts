import { casesFor, html, json } from '../../../test/cases.ts';
import check from './header-referrer-policy-missing.ts';

casesFor(check, {
  fires: [
    ['absent', html('<p>x'), 'info No `Referrer-Policy`'],
    [
      'a policy that tells everything',
      html('<p>x', { headers: ['Referrer-Policy: unsafe-url'] }),
      'low `unsafe-url` sends whole URLs',
    ],
    ['no word that browsers know', html('<p>x', { headers: ['Referrer-Policy: never'] }), 'info No `Referrer-Policy`'],
  ],
  quiet: [
    ['a strict policy', html('<p>x', { headers: ['Referrer-Policy: no-referrer'] })],
    [
      'the last known token decides',
      html('<p>x', { headers: ['Referrer-Policy: unsafe-url, same-origin, later-standard'] }),
    ],
    ['in the page', html('<meta name="referrer" content="no-referrer"><p>x')],
  ],
  skips: [
    ['JSON', json({})],
    ['a 404 page', html('<p>x', { status: 404 })],
  ],
});
