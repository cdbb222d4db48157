/** Index, redirects and the theme. */
import { Router } from 'express';
import { page } from './page.js';

export const pages = Router();

pages.get('/', (_request, response) => {
  response.send(
    page(`<script src="/static/app.js" defer></script>
<h1>Order desk</h1>
<ul>
<li><a href="/connect">Connect your repository</a></li>
<li><a href="/widget">Widget</a></li>
<li><a href="/guest">Order as a guest</a></li>
<li><a href="/login">Sign in</a></li>
<li><a href="/prefs?theme=dark">Dark theme</a></li>
<li><a href="/go?next=/login">Continue</a></li>
<li><a href="/export">Monthly figures</a></li>
<li><a href="/api/account">Account</a></li>
<li><a href="/api/status">Status</a></li>
<li><a href="/api/echo">Request</a></li>
<li><a href="/api/error">Latest order</a></li>
</ul>
<form method="post" action="/api/reset"><button>Reset all orders</button></form>
<form method="post" action="/logout"><button>Log out</button></form>`),
  );
});

// region: export
/** The server signs in to the report by itself, so the URL needs no key. */
pages.get('/export', (_request, response) => response.redirect('/reports/monthly.csv'));
// endregion

pages.get('/reports/monthly.csv', (_request, response) => {
  response.type('text/csv').send('month,orders\n2026-09,812\n2026-10,977\n');
});

// region: go
// Pages that a sign-in may lead back to. A list, because every rule about URLs has been bypassed.
const DESTINATIONS = new Set(['/', '/login', '/widget', '/connect']);

pages.get('/go', (request, response) => {
  const { next } = request.query;
  response.redirect(DESTINATIONS.has(next) ? next : '/');
});
// endregion

// region: prefs
const THEMES = new Set(['light', 'dark']);

pages.get('/prefs', (request, response) => {
  const { theme = 'light' } = request.query;
  if (!THEMES.has(theme)) return response.status(400).json({ title: 'There is no such theme.', status: 400 });
  const week = 7 * 24 * 60 * 60 * 1000;
  response.cookie('__Host-theme', theme, { maxAge: week, secure: true, httpOnly: true, sameSite: 'lax' });
  response.send(page('<p>Saved.</p>'));
});
// endregion
