/** The pages a browser opens: index, connect, export, go, prefs, guest, login. */
import { html, type Routes, redirect } from '../exchange.ts';
import { fakeKeys } from '../fake-keys.ts';
import { sessionCookies } from '../session.ts';

const INDEX = `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Parcel desk</title><script src="/assets/app.js"></script></head>
<body>
<h1>Parcel desk</h1>
<ul>
<li><a href="/connect">Connect your repository</a></li>
<li><a href="/guest">Continue as a guest</a></li>
<li><a href="/prefs?theme=dark">Dark theme</a></li>
<li><a href="/go?next=/guest">Continue</a></li>
<li><a href="/export">Monthly figures</a></li>
<li><a href="/login">Sign in</a></li>
<li><a href="/api/me">Profile</a></li>
<li><a href="/api/users">People</a></li>
<li><a href="/api/status">Status</a></li>
<li><a href="/api/orders/latest">Latest order</a></li>
<li><a href="/api/echo">Request headers</a></li>
<li><a href="/backups/">Archive</a></li>
<li><a href="/api/reset">Reset all parcels</a></li>
<li><a href="/logout">Log out</a></li>
</ul>
</body>
</html>
`;

const LOGIN = `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Sign in</title></head>
<body>
<form method="post" action="/login">
<label>Name <input name="user"></label> <label>Password <input name="password" type="password"></label> <button>Sign in</button>
</form>
</body>
</html>
`;

/** A fresh set for each running demo, because the guest numbers count up. */
export function pageRoutes(): Routes {
  let guests = 48_213;
  return {
    // plant: header-nosniff-missing, header-csp-missing, header-frame-missing, header-referrer-policy-missing
    '/': () => html(INDEX),

    '/connect': () => {
      // plant: api-key-in-cookie
      const session = { user: 'ada', email: 'ada@parcel-desk.example', github_token: fakeKeys.github };
      // plant: session-response-cacheable
      return html('<p>Repository connected.</p>', setCookies(sessionCookies(session, new Date())));
    },

    '/guest': ({ headers }) => {
      if (/(?:^|; )sid=\d{5,12}(?:;|$)/.test(headers.get('cookie') ?? '')) return html('<p>Welcome back, guest.</p>');
      guests += 1; // plant: session-id-predictable
      return html('<p>Welcome, guest.</p>', setCookies([`sid=${guests}; Path=/`]));
    },

    '/prefs': ({ url }) => {
      const theme = url.searchParams.get('theme') ?? 'light';
      // plant: cookie-injection
      return html('<p>Saved.</p>', setCookies([`theme=${theme}; Path=/`]));
    },

    // plant: open-redirect
    '/go': ({ url }) => redirect(url.searchParams.get('next') ?? '/'),

    // plant: api-key-in-url
    '/export': () => redirect(`/downloads/figures.csv?api_key=${fakeKeys.sendgrid}`),

    '/login': () => html(LOGIN),
  };
}

function setCookies(values: readonly string[]): readonly (readonly [string, string])[] {
  return values.map((value) => ['Set-Cookie', value] as const);
}
