/** A shop whose handlers forget the owner and the role; its twin checks both. Orders belong to customers, notes to teams, products to everybody. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import express from 'express';

const { PORT, STATE_DIR, TWIN } = process.env;
const isWeak = TWIN === 'weak';

const USERS = [
  { id: 11, name: 'ann', role: 'user', team: 1 },
  { id: 12, name: 'ben', role: 'user', team: 1 },
  { id: 13, name: 'root', role: 'admin', team: 2 },
];
const ORDERS = USERS.flatMap(({ id }) => [1, 2].map((n) => ({ id: id * 10 + n, customer_id: id, total: n * 5 })));
const NOTES = USERS.map(({ id, name, team }) => ({ id: id * 10, author: name, team_id: team, text: 'minutes' }));
const PRODUCTS = [1, 2, 3].map((id) => ({ id, title: `Product ${id}`, price: id * 10 }));
const LINKS = ['/me', '/orders', '/notes', '/products', '/admin/users', '/admin/revenue'].map((href) => ({ href }));

const app = express();
app.use((request, _, next) => {
  const reads = ['GET', 'HEAD', 'OPTIONS', 'TRACE'].includes(request.method);
  if (!reads) appendFileSync(join(STATE_DIR, 'mutations.txt'), `${request.method} ${request.url}\n`);
  request.user = USERS.find(({ name }) => request.headers.authorization === `Bearer ${name}-token-4711`);
  next();
});
const one = (response, found) =>
  found === undefined ? response.status(404).json({ error: 'not found' }) : response.json(found);
const only = (isAllowed, status) => (request, response, next) =>
  isAllowed(request) ? next() : response.status(status).json({ error: 'not allowed' });
const isAdmin = ({ user }) => user.role === 'admin';

app.get('/', (_, response) => response.json({ links: LINKS }));
app.get('/products', (_, response) => response.json(PRODUCTS));
app.get('/products/:id', ({ params }, response) =>
  one(
    response,
    PRODUCTS.find(({ id }) => String(id) === params.id),
  ),
);
app.use(only(({ user }) => user !== undefined, 401));
app.get('/me', ({ user: { team, ...user } }, response) => response.json({ ...user, team_id: team }));
app.get('/orders', ({ user }, response) => response.json(ORDERS.filter(({ customer_id }) => customer_id === user.id)));
app.get('/orders/:id', ({ user, params }, response) =>
  one(
    response,
    ORDERS.find(({ id, customer_id }) => String(id) === params.id && (isWeak || customer_id === user.id)),
  ),
);
app.get('/notes', ({ user }, response) => response.json(NOTES.filter(({ author }) => author === user.name)));
app.get('/notes/:id', ({ user, params }, response) =>
  one(
    response,
    NOTES.find(({ id, team_id }) => String(id) === params.id && team_id === user.team),
  ),
);
app.use('/admin/revenue', only(isAdmin, 403));
app.use(
  '/admin',
  only((request) => isWeak || isAdmin(request), 403),
);
app.get('/admin/users', (_, response) => response.json(USERS));
app.get('/admin/revenue', (_, response) => response.json({ year: 2026, total: 5000 }));
app.use((_, response) => response.status(404).json({ error: 'not found' }));
app.listen(Number(PORT), '127.0.0.1');
