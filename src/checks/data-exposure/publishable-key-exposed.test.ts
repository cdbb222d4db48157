import { casesFor, html, json, responseWith } from '../../../test/cases.ts';
import { fake } from '../../secrets/fake.ts';
import check from './publishable-key-exposed.ts';

const google = ['AI', 'za', fake.base64url(35)].join('');
const publishable = ['pk_', 'live_', fake.alnum(24)].join('');

casesFor(check, {
  fires: [
    [
      'Stripe',
      html(`<script>Stripe('${publishable}')</script>`),
      'info The response contains a Stripe publishable key in line 1.',
    ],
    [
      'a Google browser key',
      html(`<script>k = '${google}'</script>`),
      'low The response contains a Google API key in line 1. Check its restrictions: without any it also gives access to paid APIs.',
    ],
    [
      'in a session cookie',
      responseWith(`Set-Cookie: session=${google}`),
      'medium The cookie `session` contains a Google API key. Check its restrictions: without any it also gives access to paid APIs.',
    ],
    ['in JSON', json({ stripe: publishable }), 'info The response contains a Stripe publishable key at `/stripe`.'],
  ],
  quiet: [
    ['a secret key is another check', json({ key: ['sk_', 'live_', fake.alnum(24)].join('') })],
    ['an OAuth client id', json({ client_id: `${fake.digits(12)}-${fake.lower(32)}.apps.googleusercontent.com` })],
    ['a public key', json({ public_key: fake.base64(64) })],
    ['what we sent', json({ echo: publishable }, { url: `https://api.test/?k=${publishable}` })],
  ],
  skips: [['no answer', {}]],
});
