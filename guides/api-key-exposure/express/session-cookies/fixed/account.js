/** Connecting a provider, guests, signing in and out. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Router } from 'express';
import { record } from './mutations.js';
import { page } from './page.js';
import * as provider from './provider.js';
import { passwordIsRight } from './users.js';

export const account = Router();

const orderForm = (token) => `<form method="post" action="/guest">
<input type="hidden" name="csrf_token" value="${token}">
<label>Pieces <input name="pieces" type="number" value="1"></label>
<button>Order</button>
</form>`;

// region: connect
/** Where the provider sends the browser back after consent. The session gets the name of a record. */
account.get('/connect', async (request, response) => {
  const { session } = request;
  session.data.connection ??= await provider.keep(provider.exchangeConsentForKey());
  await session.save();
  response.send(page('<p>Your repository is connected.</p>'));
});
// endregion

/** The widget calls our API; the API has the key. */
account.get('/widget', (_request, response) => response.send(page('<p>The widget is ready.</p>')));

// region: guest
account.get('/guest', async (request, response) => {
  request.session.data.formToken ??= randomBytes(16).toString('base64url');
  await request.session.save();
  response.send(page(orderForm(request.session.data.formToken)));
});

account.post('/guest', (request, response) => {
  record('order');
  // In constant time, and no session means no order: two missing tokens are not equal ones.
  const expected = Buffer.from(request.session.data.formToken ?? '');
  const given = Buffer.from(String(request.body?.csrf_token ?? ''));
  const isOurs = expected.length > 0 && expected.length === given.length && timingSafeEqual(expected, given);
  if (!isOurs) return response.status(403).json({ title: 'Forbidden', status: 403 });
  response.send(page('<p>Ordered.</p>'));
});
// endregion

// region: account
account.get('/api/account', async (request, response) => {
  const { user, connection } = request.session.data;
  const connected = connection !== undefined && (await provider.keyFor(connection)) !== undefined;
  // Members by name, and the key is not among them.
  response.json({ user, billing: { provider: 'stripe' }, connected });
});
// endregion

account.get('/login', (_request, response) => {
  response.send(
    page(`<form method="post" action="/login">
<label>Name <input name="user" autocomplete="username"></label>
<label>Password <input name="password" type="password" autocomplete="current-password"></label>
<button>Sign in</button>
</form>`),
  );
});

// region: login
account.post('/login', async (request, response) => {
  record('login');
  const { user = '', password = '' } = request.body ?? {};
  if (!(await passwordIsRight(String(user), String(password))))
    return response.status(401).json({ title: 'Name or password is wrong.', status: 401 });
  await giveBackKey(request.session);
  // A new ID, so that one planted or seen before is worth nothing now.
  request.session.data = { user };
  await request.session.renew();
  response.redirect(303, '/');
});

account.post('/logout', async (request, response) => {
  record('logout');
  await giveBackKey(request.session);
  await request.session.end();
  response.redirect(303, '/');
});

/** The key is of no use once the session that it was fetched for is over. */
async function giveBackKey({ data: { connection } }) {
  if (connection !== undefined) await provider.forget(connection);
}
// endregion
