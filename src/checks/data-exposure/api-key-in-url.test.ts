import { casesFor, html, json } from '../../../test/cases.ts';
import type { Operation } from '../../model/evidence.ts';
import { fake } from '../../secrets/fake.ts';
import check from './api-key-in-url.ts';

const sendgrid = ['SG', fake.base64url(22), fake.base64url(43)].join('.');
const id = fake.hex(32);
const operation = (source: Operation['source']): Operation => ({
  method: 'GET',
  url: `https://api.test/r?api_key=${sendgrid}`,
  path: '/r',
  source,
  parameters: ['api_key'],
});
const redirect = (location: string) => ({ pages: [{ status: 302, headers: [`Location: ${location}`] }] });

const document = (example: string): { document: string } => ({
  document: `openapi: 3.1.0\ninfo: { title: a, version: '1', description: 'Try ${example}' }\npaths: {}`,
});

casesFor(check, {
  fires: [
    [
      'a URL that the API document writes out',
      document(`https://api.test/r?key=${sendgrid}`),
      'high A URL in the API document contains a SendGrid API key in the parameter `key`.',
    ],
    [
      'a redirect',
      redirect(`/reports/monthly.csv?api_key=${sendgrid}`),
      'high The URL in the header `Location` contains a SendGrid API key in the parameter `api_key`.',
    ],
    [
      'a link',
      html(`<p>\n<a href="/r?token=${sendgrid}&amp;x=1">r</a>`),
      'high A URL in the response contains a SendGrid API key in the parameter `token` in line 2.',
    ],
    [
      'a URL in JSON',
      json({ next: `https://api.test/r?k=${sendgrid}` }),
      'high A URL in the response contains a SendGrid API',
    ],
    [
      'in the path',
      html(`<a href="https://api.test/keys/${sendgrid}/x">r</a>`),
      'high A URL in the response contains a SendGrid API',
    ],
    [
      'a URL that a script named',
      { pages: [{}], surface: { operations: [operation('script')] } },
      'high The URL GET `/r` contains a SendGrid API key in the parameter `api_key`.',
    ],
    [
      'a session id of a servlet container',
      html(`<a href="/shop;jsessionid=${id}?x=1">shop</a>`),
      'medium A URL in the response contains a session ID in the parameter `jsessionid`: whoever sees the URL can use the session.',
    ],
    [
      "PHP's",
      redirect(`/cart?PHPSESSID=${id}`),
      'medium A URL in the response contains a session ID in the parameter `PHPSESSID`: whoever sees the URL can use the session.',
    ],
    [
      'a password by GET',
      html('<form action="/login"><input name="user"><input name="password" type="password"></form>'),
      'high The form to `/login` sends the password field `password` by GET',
    ],
  ],
  quiet: [
    ['a placeholder in the API document', document('https://api.test/r?api_key=YOUR_API_KEY')],
    [
      'the URL that the user gave',
      { pages: [{}], surface: { target: operation('given').url, operations: [operation('given')] } },
    ],
    [
      'a Maps key in the URL of a script',
      html(
        `<script src="https://maps.googleapis.com/maps/api/js?key=${['AI', 'za', fake.base64url(35)].join('')}"></script>`,
      ),
    ],
    ['a signed link', html(`<a href="https://s3.example/x?X-Amz-Signature=${fake.hex(64)}&X-Amz-Expires=60">x</a>`)],
    [
      'OAuth state and nonce',
      redirect(`https://login.example/authorize?client_id=app&state=${fake.alnum(32)}&nonce=${fake.alnum(32)}`),
    ],
    ['a reset link', html(`<a href="/reset?reset_token=${fake.alnum(40)}">x</a>`)],
    ['a gravatar', html(`<img src="https://gravatar.com/avatar/${fake.hex(32)}?s=80">`)],
    ['a key beside a URL', json({ url: 'https://api.test/r', key: sendgrid })],
    ['a link of a manual', html(`<a href="/r?token=${sendgrid}">try</a>`, { url: 'https://api.test/docs/start.html' })],
    ['an example hash in the document', document(`https://api.test/keys?token=${fake.hex(64)}`)],
    ['a login form by POST', html('<form method="post" action="/login"><input name="p" type="password"></form>')],
    ['a form that its script sends', html('<form><input name="p" type="password"></form>')],
  ],
  skips: [['no answer', {}]],
});
