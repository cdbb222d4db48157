import { type Api, newApi } from '../api.ts';
import { pageHeaders } from './page.ts';
import { script } from './script.ts';
import { setUpPage } from './set-up.ts';
import { statusPage } from './status.ts';
import { style } from './style.ts';

/** The pages for people: status, log-in and set-up. They hold nothing of the server: their script is a client of the API. */
export function pageRoutes(): Api {
  const api = newApi();
  api.get('/', (c) => c.html(statusPage(), 200, pageHeaders));
  api.get('/setup', (c) => c.html(setUpPage(), 200, pageHeaders));
  api.get('/assets/style.css', (c) => c.body(style, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  api.get('/assets/page.js', (c) => c.body(script, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }));
  return api;
}
