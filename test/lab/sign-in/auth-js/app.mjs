/** Auth.js in Express with its credentials provider: the session is an encrypted token in the cookie. */

import { ExpressAuth, getSession } from '@auth/express';
import Credentials from '@auth/express/providers/credentials';
import express from 'express';

const { PASSWORD, PORT } = process.env;
const config = {
  trustHost: true,
  basePath: '/api/auth',
  secret: ['Zq81', 'mPp0', 'Kx7L', 'r2Ts', '9Vw4', 'bY6n', 'Ej3h', 'Du5c'].join('-'),
  providers: [
    Credentials({
      credentials: { username: {}, password: { type: 'password' } },
      authorize: ({ username, password }) =>
        username === 'alice' && password === PASSWORD ? { id: '1', name: 'Alice' } : null,
    }),
  ],
};

const app = express();
app.disable('x-powered-by');
app.use('/api/auth', ExpressAuth(config));
app.get('/', (_, response) => response.json({ shop: 'lamps', version: 3 }));
app.get('/me', async (request, response) => {
  const session = await getSession(request, config);
  if (session?.user === undefined) response.status(401).json({ error: 'unauthorized' });
  else response.json({ name: session.user.name, orders: 4 });
});
app.listen(Number(PORT), '127.0.0.1');
