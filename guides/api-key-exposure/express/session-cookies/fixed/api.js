/** The rest of the JSON side: status, the request as it arrived, an error, and a reset by POST. */
import { Router } from 'express';
import { record } from './mutations.js';

export const api = Router();

/** Headers of the upstream response are chosen one by one, never passed on as they come. */
api.get('/status', (_request, response) => response.json({ status: 'ok' }));

// region: echo
/** Enough to see how a request arrived, and nothing that the client sent in a header. */
api.get('/echo', (request, response) => response.json({ method: request.method, path: '/api/echo' }));
// endregion

/** The orders are in a database that this demonstration does not have. */
api.get('/error', () => {
  throw new Error(`could not connect to ${process.env.ORDERS_DATABASE_URL ?? 'a database without address'}`);
});

api.post('/reset', (_request, response) => {
  record('reset');
  response.json({ orders: 0 });
});
