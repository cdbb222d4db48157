/** A key in the session of `cookie-session`. Its twin keeps the key on the server. */
import session from 'cookie-session';
import express from 'express';

const { PORT, TWIN, TOY_KEY, SECRET_KEY = 'dev-secret-not-safe' } = process.env;
const stored = new Map();

const app = express();
app.use(session({ name: 'session', keys: [SECRET_KEY] }));
app.get('/', (request, response) => {
  if (TWIN === 'leaky') request.session.api_key = TOY_KEY;
  else {
    request.session.account = 7;
    stored.set(7, TOY_KEY);
  }
  response.json({ service: 'weather', city: 'Bonn' });
});
app.listen(Number(PORT), '127.0.0.1');
