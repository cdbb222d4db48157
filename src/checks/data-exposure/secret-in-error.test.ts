import { casesFor, html, json } from '../../../test/cases.ts';
import { fake } from '../../secrets/fake.ts';
import check from './secret-in-error.ts';

const stripe = ['sk_', 'live_', fake.alnum(24)].join('');
const database = `postgres://orders:${fake.alnum(20)}@10.20.0.5:5432/orders`;
const hidden = fake.alnum(40);
const calm = { server: () => ({ status: 404, body: 'Not Found' }) };
const werkzeug = (body: string) =>
  html(`<title>E // Werkzeug Debugger</title><script>EVALEX = true,\nSECRET = "${fake.alnum(20)}";</script>${body}`, {
    status: 500,
  });
const masked =
  '<title>E at /</title><pre class="exception_value">bad</pre><th scope="row">Django Version:</th><th scope="row">Exception Type:</th>' +
  '<tr><td>SECRET_KEY</td><td class="code"><pre>&#x27;********************&#x27;</pre></td></tr><tr><td>API_KEY</td><td class="code"><pre>&#x27;********************&#x27;</pre></td></tr>';

casesFor(check, {
  fires: [
    [
      'a connection string',
      { ...json({ error: `could not connect to ${database}` }, { status: 500 }), ...calm },
      'high The response with status 500 contains a PostgreSQL URL with a password at `/error`.',
    ],
    [
      'a key in a debug page',
      { ...werkzeug(`<p>could not connect with ${stripe}</p>`), ...calm },
      'high The debug page (status 500) contains a Stripe secret key in line 2.',
    ],
    [
      'a table of the environment',
      {
        ...html(`<table><tr><td>PAYMENT_API_KEY</td><td><pre>'${hidden}'</pre></td></tr></table>`, { status: 500 }),
        ...calm,
      },
      'high The response with status 500 contains a key by its name `PAYMENT_API_KEY` in line 1.',
    ],
    [
      'a refusal that says the key',
      { ...json({ error: 'expected', api_key: hidden }, { status: 403 }), ...calm },
      'high The response with status 403 contains a key by its name `api_key` at `/api_key`.',
    ],
    [
      'provoked',
      { pages: [{}], server: () => ({ status: 500, body: `Error: ${stripe}` }) },
      'high The response with status 500 contains a Stripe secret key in line 1.',
    ],
  ],
  quiet: [
    ["Django's page masks its settings", { ...html(masked, { status: 500 }), ...calm }],
    ["the Werkzeug console's own secret", { ...werkzeug(''), ...calm }],
    [
      'our own key comes back',
      {
        ...json({ error: `unknown key ${stripe}` }, { status: 401, sent: [`Authorization: Bearer ${stripe}`] }),
        ...calm,
      },
    ],
    ['our own credentials, removed', { ...json({ error: 'unknown', api_key: '(removed)' }, { status: 401 }), ...calm }],
    [
      'an error id',
      { ...json({ error: 'internal', id: fake.uuid(), trace_id: fake.hex(32) }, { status: 500 }), ...calm },
    ],
    ['a good answer is another check', { ...json({ key: stripe }), ...calm }],
    ['a CSRF token in a refusal', { ...html(`<input name="csrf_token" value="${hidden}">`, { status: 403 }), ...calm }],
  ],
  unknown: [['failing', { pages: [{}], server: () => ({ status: 503 }) }]],
});
