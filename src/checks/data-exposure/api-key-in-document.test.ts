import { casesFor } from '../../../test/cases.ts';
import check from './api-key-in-document.ts';

const stripe = ['sk_', 'live_', 'DuQczgCW1EbKSlBDndLuD1CD'].join('');
const sendgrid = ['SG.', 'H1zxFUbEctT2NLLzPkkGoa', '.', 'XmI63JozGw82KwD6rQJM9UayY20948VGZiHXJnB8dE3'].join('');
const random = ['b7Kq', '2ZxW9', 'mR4tPv', 'L8sNc'].join('');

const document = (parameter: string, property = 'name: { type: string }'): string => `
openapi: 3.1.0
info: { title: Shop, version: '1' }
paths:
  /orders:
    get:
      parameters: [${parameter}]
      responses: { '200': { description: ok } }
components: { schemas: { Order: { type: object, properties: { ${property} } } } }
`;
const header = (schema: string): string =>
  document(`{ name: X-Api-Key, in: header, schema: { type: string, ${schema} } }`);
const of = (property: string): string => document('', property);

casesFor(check, {
  fires: [
    [
      'the default of a header',
      { document: header(`default: ${random}`) },
      'high The API document contains a key by its name `X-Api-Key`, as its default.',
    ],
    [
      'the words of a default, as they may be configured',
      { document: header('default: my-weather-key-123') },
      'high The API document contains a key by its name `X-Api-Key`, as its default.',
    ],
    [
      'a random example of a header',
      { document: header(`example: ${random}`) },
      'low The API document contains a key by its name `X-Api-Key`, as an example.',
    ],
    [
      'the default of a property',
      { document: of(`client_secret: { type: string, default: ${random} }`) },
      'high The API document contains a key by its name `client_secret`, as its default.',
    ],
    [
      'a key by its form in an example',
      { document: of(`note: { type: string, example: ${stripe} }`) },
      'high The API document contains a Stripe secret key. The whole Stripe account: charges, refunds, payouts and customer data.',
    ],
    [
      'a key by its form in a description',
      { document: of(`note: { type: string, description: "Use ${sendgrid}" }`) },
      "high The API document contains a SendGrid API key. Sending mail and reading statistics in the account's name.",
    ],
    [
      'a test key, as what it is',
      { document: of(`note: { type: string, example: ${stripe.replace('live', 'test')} }`) },
      'info The API document contains a Stripe secret key for test mode. Test data of a Stripe account; no money moves.',
    ],
  ],
  quiet: [
    ['no key', { document: of('id: { type: integer, default: 1 }') }],
    ['words of an example', { document: header('example: my-weather-key-123') }],
    ['a placeholder', { document: header('default: YOUR_API_KEY') }],
    ['an empty default', { document: header('default: ""') }],
    ['a password of an example', { document: of(`password: { type: string, example: ${random} }`) }],
    ['a token of an example', { document: of(`access_token: { type: string, example: ${random} }`) }],
    ['a reference', { document: of(`api_key_id: { type: string, default: ${random} }`) }],
    ['a key in a URL', { document: of(`link: { type: string, example: "https://a.test/x?k=${stripe}" }`) }],
    [
      'a key by its form in a document that the server sends',
      {
        document: of(`note: { type: string, example: ${stripe} }`),
        pages: [{ url: 'https://api.test/openapi.yaml', body: of(`note: { type: string, example: ${stripe} }`) }],
      },
    ],
  ],
});
