/** better-auth with e-mail and password, its tables in memory. `hard` is as it comes; `cached` keeps the session in the cookie for a while, as `cookieCache` does. */
import { createServer } from 'node:http';
import { betterAuth } from 'better-auth';
import { memoryAdapter } from 'better-auth/adapters/memory';
import { toNodeHandler } from 'better-auth/node';

const { TWIN, PASSWORD, PORT } = process.env;
const auth = betterAuth({
  baseURL: `http://127.0.0.1:${PORT}`,
  secret: ['Zq81', 'mPp0', 'Kx7L', 'r2Ts', '9Vw4', 'bY6n', 'Ej3h', 'Du5c'].join('-'),
  database: memoryAdapter({ user: [], session: [], account: [], verification: [] }),
  emailAndPassword: { enabled: true },
  ...(TWIN === 'cached' && { session: { cookieCache: { enabled: true, maxAge: 300 } } }),
});
await auth.api.signUpEmail({ body: { email: 'alice@example.com', password: PASSWORD, name: 'Alice' } });

const handle = toNodeHandler(auth);
const send = (response, status, value) =>
  response
    .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify(value));
createServer(async (request, response) => {
  if (request.url.startsWith('/api/auth/')) return handle(request, response);
  if (request.url === '/') return send(response, 200, { shop: 'lamps', version: 3 });
  if (request.url !== '/me') return send(response, 404, { error: 'not found' });
  const session = await auth.api.getSession({ headers: new Headers(Object.entries(request.headers)) });
  if (session === null) send(response, 401, { error: 'unauthorized' });
  else send(response, 200, { email: session.user.email, orders: 4 });
}).listen(Number(PORT), '127.0.0.1');
