/**
 * What not to do: an Express application that gives its API keys away, above all through its session cookie.
 *
 * Every mistake is marked `plant`. It responds on 127.0.0.1 only, and its keys open nothing.
 */
import session from 'cookie-session';
import express from 'express';
import { account } from './account.js';
import { api } from './api.js';
import { pages } from './pages.js';

const app = express();

// region: session
app.use(
  session({
    name: 'session',
    keys: ['keyboard cat'], // plant: session-key-known (the key of the tutorials)
    maxAge: 365 * 24 * 60 * 60 * 1000, // plant: session-cookie-long-lived
    httpOnly: false, // plant: cookie-without-httponly
    // plant: cookie-without-secure, cookie-without-samesite (the defaults)
  }),
);
// endregion

// region: cors
app.use((request, response, next) => {
  if (request.headers.origin) {
    // plant: cors-reflects-origin
    response.set('Access-Control-Allow-Origin', request.headers.origin);
    response.set('Access-Control-Allow-Credentials', 'true');
  }
  next();
});
// endregion

app.use(express.urlencoded({ extended: false }));
app.use(pages);
app.use(account);
app.use('/api', api);

// region: start
// plant: secret-in-error, stack-trace-exposed (without NODE_ENV=production Express sends the stack of an error)
app.listen(Number(process.env.PORT ?? 3000), '127.0.0.1');
// endregion
