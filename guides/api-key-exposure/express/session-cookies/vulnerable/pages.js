/** Index, redirects, the theme, the script, and a file that should not be served. */
import { Router } from 'express';
import * as fakeKeys from './fake-keys.js';
import { page } from './page.js';

export const pages = Router();

// plant: header-nosniff-missing, header-csp-missing, header-frame-missing, header-referrer-policy-missing
pages.get('/', (_request, response) => {
  response.send(
    page(`<script src="/static/app.js"></script>
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
<li><a href="/api/reset">Reset all orders</a></li>
<li><a href="/logout">Log out</a></li>
</ul>`),
  );
});

// region: export
pages.get('/export', (_request, response) => {
  // plant: api-key-in-url
  response.redirect(`/reports/monthly.csv?api_key=${fakeKeys.SENDGRID}`);
});
// endregion

pages.get('/reports/monthly.csv', (_request, response) => {
  response.type('text/csv').send('month,orders\n2026-09,812\n2026-10,977\n');
});

// region: go
pages.get('/go', (request, response) => {
  // plant: open-redirect
  response.redirect(request.query.next ?? '/');
});
// endregion

// region: prefs
pages.get('/prefs', (request, response) => {
  // plant: cookie-injection (`dark; Domain=...` writes attributes; Node itself refuses line breaks)
  response.append('Set-Cookie', `theme=${request.query.theme ?? 'light'}; Path=/`);
  response.send(page('<p>Saved.</p>'));
});
// endregion

pages.get('/static/app.js', (_request, response) => {
  // plant: api-key-in-script
  response.type('text/javascript').send(`const deploy = { token: '${fakeKeys.VERCEL}' };
document.querySelector('h1').dataset.ready = 'yes';
`);
});

pages.get('/.env', (_request, response) => {
  // plant: sensitive-file-exposed (express.static over the project folder with dotfiles: 'allow' does the same)
  response.type('application/octet-stream').send(`PORT=3000
SESSION_KEY=keyboard cat
DATABASE_URL=${fakeKeys.DATABASE_URL}
STRIPE_SECRET_KEY=${fakeKeys.STRIPE_OF_ENVIRONMENT}
`);
});
