/** The JSON side. Every response here also gets the CORS headers of `allowAnyOrigin`. */
import { type DemoRequest, type DemoResponse, errorPage, json, type Routes } from '../exchange.ts';
import { fakeKeys } from '../fake-keys.ts';

export const apiRoutes: Routes = {
  // plant: api-key-in-body
  '/api/me': () =>
    json({ id: 17, name: 'Ada', plan: 'team', billing: { provider: 'stripe', secret_key: fakeKeys.stripe } }),

  // plant: personal-data-exposed
  '/api/users': () =>
    json(PEOPLE.map((name, at) => ({ id: at + 1, name, email: `${name.toLowerCase()}@parcel-desk.internal` }))),

  '/api/status': () =>
    json({ status: 'ok' }, [
      ['X-Upstream-Token', fakeKeys.npm], // plant: api-key-in-header
      ['X-Backend-Server', '10.20.0.14:3000'], // plant: internal-address-exposed
    ]),

  // plant: secret-in-error, stack-trace-exposed
  '/api/orders/latest': () => errorPage(500, DATABASE_ERROR),

  // plant: request-echo
  '/api/echo': ({ method, url, headers }) =>
    json({
      method,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: Object.fromEntries(headers),
    }),
};

/** `cors({ origin: true, credentials: true })`: any origin is allowed, with cookies. */
export function allowAnyOrigin(request: DemoRequest, result: DemoResponse): DemoResponse {
  const origin = request.headers.get('origin');
  if (origin === undefined) return result;
  // plant: cors-reflects-origin
  const headers = [
    ['Access-Control-Allow-Origin', origin],
    ['Vary', 'Origin'],
    ['Access-Control-Allow-Credentials', 'true'],
  ] as const;
  return { ...result, headers: [...headers, ...result.headers] };
}

const PEOPLE = ['Ada', 'Grace', 'Edsger', 'Barbara', 'Donald', 'Radia'];

const DATABASE_ERROR = `Error: connect ECONNREFUSED postgres://parcels:${fakeKeys.databasePassword}@db.internal:5432/parcels
    at Client._connectionCallback (/srv/parcel-desk/node_modules/pg/lib/client.js:132:21)
    at Orders.latest (/srv/parcel-desk/src/orders.js:41:18)
    at /srv/parcel-desk/src/routes/orders.js:12:31
    at Layer.handle [as handle_request] (/srv/parcel-desk/node_modules/express/lib/router/layer.js:95:5)
    at next (/srv/parcel-desk/node_modules/express/lib/router/route.js:149:13)`;
