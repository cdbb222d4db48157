/** Connecting a provider, guests, signing in and out. */
import { randomBytes } from 'node:crypto';
import { Router } from 'express';
import * as fakeKeys from './fake-keys.js';
import { record } from './mutations.js';
import { page } from './page.js';

export const account = Router();

const orderForm = (token) => `<form method="post" action="/guest">
<input type="hidden" name="csrf_token" value="${token}">
<label>Pieces <input name="pieces" type="number" value="1"></label>
<button>Order</button>
</form>`;

const guests = new Map();
let lastGuest = 1041;

// region: connect
/** Where the provider sends the browser back after consent. */
account.get('/connect', (request, response) => {
  request.session.user = 'ada';
  // plant: api-key-in-cookie, session-data-readable (the session is the cookie: signed, not encrypted)
  request.session.github_token = fakeKeys.GITHUB;
  // plant: session-response-cacheable
  response.set('Cache-Control', 'public, max-age=60');
  response.send(page('<p>Your repository is connected.</p>'));
});
// endregion

account.get('/widget', (_request, response) => {
  // plant: api-key-in-cookie (the widget's script reads the key from its own cookie)
  response.cookie('widget_token', fakeKeys.SLACK);
  response.send(page('<p>The widget is ready.</p>'));
});

// region: guest
account.get('/guest', (request, response) => {
  // plant: session-fixation (accepts any id that it receives), session-id-predictable (counts)
  const known = /(?:^|; )sid=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
  const sid = known ?? String(++lastGuest);
  if (!guests.has(sid)) guests.set(sid, randomBytes(16).toString('base64url'));
  // plant: session-response-cacheable (no Cache-Control)
  if (known === undefined) response.cookie('sid', sid);
  response.send(page(orderForm(guests.get(sid))));
});
// endregion

account.post('/guest', (request, response) => {
  record('order');
  const sid = /(?:^|; )sid=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
  if (request.body.csrf_token !== guests.get(sid)) return response.sendStatus(403);
  response.send(page('<p>Ordered.</p>'));
});

// region: account
account.get('/api/account', (request, response) => {
  // plant: api-key-in-body
  response.json({ user: request.session.user, billing: { provider: 'stripe', secret_key: fakeKeys.STRIPE } });
});
// endregion

account.get('/login', (_request, response) => {
  response.send(
    page(`<form method="post" action="/login">
<label>Name <input name="user"></label>
<label>Password <input name="password" type="password"></label>
<button>Sign in</button>
</form>`),
  );
});

// region: login
account.post('/login', (request, response) => {
  record('login');
  // The session from before goes on.
  if (request.body.password === (process.env.DEMO_PASSWORD ?? 'demo')) request.session.user = request.body.user;
  response.redirect(303, '/');
});

// plant, seen with a login recipe: session-survives-logout (a copy of the cookie stays valid for its year)
account.post('/logout', (request, response) => {
  record('logout');
  request.session = null;
  response.redirect(303, '/');
});
// endregion

/** A link that changes something: any crawler signs the user out. */
account.get('/logout', (request, response) => {
  record('logout by GET');
  request.session = null;
  response.redirect(303, '/');
});
