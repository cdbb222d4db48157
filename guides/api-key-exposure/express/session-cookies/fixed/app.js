/**
 * The same application done right: the cookie carries a random reference, the key stays on the server.
 *
 * It responds on 127.0.0.1 only, for a proxy that speaks HTTPS to the world.
 */
import { fileURLToPath } from 'node:url';
import express from 'express';
import { account } from './account.js';
import { api } from './api.js';
import { asProblem, notFound } from './errors.js';
import { pages } from './pages.js';
import { addHeaders, allowFrontEnd, refuseCrossSiteWrites } from './protection.js';
import { sessions } from './sessions.js';
import { DEMO_PASSWORD } from './settings.js';
import { addUser } from './users.js';

// region: app
const app = express();
app.disable('x-powered-by');

app.use(addHeaders);
app.use(
  '/static',
  express.static(fileURLToPath(new URL('static', import.meta.url)), {
    setHeaders: (response) => response.set('Cache-Control', 'public, max-age=3600'),
  }),
);
app.use(refuseCrossSiteWrites, sessions, express.urlencoded({ extended: false }));
app.use('/api', allowFrontEnd, api);
app.use(pages, account);
// The last ones: what no route took, and what went wrong.
app.use(notFound);
app.use(asProblem);
// endregion

await addUser('ada', DEMO_PASSWORD);
app.listen(Number(process.env.PORT ?? 3000), '127.0.0.1');
