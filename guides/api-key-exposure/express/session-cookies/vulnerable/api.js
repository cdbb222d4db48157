/** The rest of the JSON side: status, echo, an error, and a link that changes something. */
import { Router } from 'express';
import * as fakeKeys from './fake-keys.js';
import { record } from './mutations.js';

export const api = Router();

api.get('/status', (_request, response) => {
  // plant: api-key-in-header, internal-address-exposed
  response.set({ 'X-Upstream-Token': fakeKeys.NPM, 'X-Backend-Server': '10.20.0.17:3000' });
  response.json({ status: 'ok' });
});

// region: echo
api.get('/echo', (request, response) => {
  // plant: request-echo (Cookie and Authorization among them)
  response.json({ method: request.method, path: request.originalUrl, headers: request.headers });
});
// endregion

// region: error
api.get('/error', () => {
  // plant: secret-in-error, stack-trace-exposed
  throw new Error(`could not connect to ${fakeKeys.DATABASE_URL}`);
});
// endregion

/** A GET that changes something: a scan must not send it. */
api.get('/reset', (_request, response) => {
  record('reset by GET');
  response.json({ orders: 0 });
});
