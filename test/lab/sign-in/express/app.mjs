// fixed: a store of its own that takes any ID, keeps it at the log-in and only forgets the cookie at the log-out. cookie: cookie-session.
// hard: a new ID at the log-in, deleted at the log-out.
import { randomBytes } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import cookieSession from 'cookie-session';
import express from 'express';

const { TWIN, PASSWORD, PORT, STATE_DIR } = process.env;
const app = express();
app.use(express.json());
const store = new Map();
const newId = () => randomBytes(16).toString('hex');

const ownSessions = (request, response, next) => {
  const sent = /(?:^|; )sid=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
  const begin = (id) => {
    request.sid = id;
    request.session = store.get(id) ?? {};
    store.set(id, request.session);
    if (id !== sent) response.append('Set-Cookie', `sid=${id}; Path=/; HttpOnly; SameSite=Lax`);
  };
  begin(sent !== undefined && (TWIN === 'fixed' || store.has(sent)) ? sent : newId());
  request.renew = () => {
    if (TWIN === 'fixed') return;
    store.delete(request.sid);
    begin(newId());
  };
  request.end = () => {
    if (TWIN === 'hard') store.delete(request.sid);
    response.append('Set-Cookie', 'sid=; Path=/; Max-Age=0');
  };
  next();
};

if (TWIN === 'cookie') {
  app.use(cookieSession({ name: 'sid', keys: [newId() + newId()], sameSite: 'lax' }));
  app.use((request, _response, next) => {
    request.renew = () => {};
    request.end = () => {
      request.session = null;
    };
    next();
  });
} else app.use(ownSessions);

app.get('/', (_request, response) => {
  response.type('html').send('<a href="/me">Me</a> <a href="/orders">Orders</a>');
});
app.post('/login', (request, response) => {
  if (request.body?.password !== PASSWORD) return response.status(401).json({ error: 'wrong password' });
  request.renew();
  request.session.user = request.body.username;
  response.json({ ok: true });
});
app.post('/logout', (request, response) => {
  request.end();
  response.status(204).end();
});
const signedIn = (request, response, next) =>
  request.session?.user === undefined ? response.status(401).json({ error: 'sign in first' }) : next();
app.get('/me', signedIn, (request, response) => response.json({ user: request.session.user }));
app.get('/orders', signedIn, (_request, response) => response.json([{ id: 1, total: 5 }]));
app.post('/orders', (_request, response) => {
  appendFileSync(`${STATE_DIR}/mutations.txt`, 'order\n');
  response.status(201).end();
});
app.listen(Number(PORT), '127.0.0.1');
