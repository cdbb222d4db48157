import { casesFor, html, json } from '../../../test/cases.ts';
import { fake } from '../../secrets/fake.ts';
import check from './api-key-in-script.ts';

const stripe = ['sk_', 'live_', fake.alnum(24)].join('');
const script = (body: string, url = 'https://api.test/static/app.js') => ({
  pages: [{ url, headers: ['Content-Type: text/javascript'], body }],
});
const map = JSON.stringify({
  version: 3,
  sources: ['src/pay.ts'],
  sourcesContent: [`const k = '${stripe}'`],
  mappings: '',
});

casesFor(check, {
  fires: [
    [
      'a linked script',
      script(`let a;\nconst k = '${stripe}';`),
      'high The script contains a Stripe secret key in line 2.',
    ],
    [
      'a word',
      script("const apiKey = 'my-weather-key-123'"),
      'high The script contains a key by its name `apiKey` in line 1.',
    ],
    [
      'a word in a call',
      script('client.setApiKey("my-weather-key-123")'),
      'high The script contains a key by its name `setApiKey` in line 1.',
    ],
    [
      'a word in JSON inside a string',
      script('load("{\\"api_key\\":\\"my-weather-key-123\\"}")'),
      'high The script contains a key by its name `api_key` in line 1.',
    ],
    [
      'a setting of the build under the name of a service',
      script(`const e={NODE_ENV:"production",REACT_APP_WEATHER_KEY:"${fake.hex(32)}"}`),
      'high The script contains a key by its name `REACT_APP_WEATHER_KEY` in line 1.',
    ],
    [
      'a placeholder',
      script('{apiKey:"YOUR_API_KEY"}'),
      'high The script contains a key by its name `apiKey` in line 1.',
    ],
    [
      'an inline script',
      html(`<p>x</p>\n<script>const k = '${stripe}'</script>`),
      'high The inline script contains a Stripe secret key in line 2.',
    ],
    ['data for a script', html(`<script type="application/json">{"k":"${stripe}"}</script>`), 'high The inline script'],
    [
      'a source map',
      { pages: [{ url: 'https://api.test/a.js.map', headers: ['Content-Type: application/json'], body: map }] },
      'high The source map contains a Stripe secret key in `src/pay.ts`.',
    ],
    [
      'a map that nobody names, beside a built script',
      {
        ...script(`var a=${'x+'.repeat(400)}1`),
        server: ({ url }) =>
          url.endsWith('/app.js.map') ? { headers: ['Content-Type: application/json'], body: map } : { status: 404 },
      },
      'high The source map contains a Stripe secret key in `src/pay.ts`.',
    ],
    [
      'a map inside the script',
      script(`a()\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(map).toString('base64')}`),
      'high The source map inside the script contains a Stripe secret key.',
    ],
    [
      'a script that the survey left out',
      {
        ...html('<script src="/late.js"></script>'),
        server: () => ({ headers: ['Content-Type: text/javascript'], body: `k = "${stripe}"` }),
      },
      'high The script contains a Stripe secret key in line 1.',
    ],
  ],
  quiet: [
    [
      'a search key of DocSearch, which is made to be public',
      script(`docsearch({appId:"ABCDEF1234",apiKey:"${fake.hex(32)}",indexName:"docs"})`),
    ],
    ['labels, types and selectors', script('{password:"Password",apiKey:"string",secret:"#login-secret",token:"x-1"}')],
    [
      'a manual in a string',
      html(
        '<script>const t = {"text":"Start it:\\n\\n  shop ./data --password 0pen-sh0p-77 --load a.html\\n"}</script>',
      ),
    ],
    ['labels of code', script('switch(t){case`password`:return!1;case"api_key":throw!0}')],
    ['routes', script('const R={CHANGE_PASSWORD:"/-/web/change-password",RESET_PASSWORD:"/reset/:token"}')],
    [
      'entries of browser storage',
      script('theme({storageKey:"acme-ui-theme",modeStorageKey:"acme-mode"});ENV={PWD:"/"}'),
    ],
    ['names', script('const API_KEY = "API_KEY"; const secretKey = "existingSubscriptionKey"')],
    ['a publishable key', script(`Stripe('${['pk_', 'live_', fake.alnum(24)].join('')}')`)],
    ['a name of a variable', script('const apiKey = process.env.API_KEY; fetch(u, { headers: { apiKey } })')],
    ['a CSRF token', html(`<script>window.csrfToken = "${fake.alnum(40)}"</script>`)],
    ['an asset hash', script(`import("./chunk-${fake.hex(20)}.js"); const integrity = "sha384-${fake.base64(64)}"`)],
    [
      'a script of another site is not asked for',
      html('<script>1</script><script src="https://cdn.example/x.js"></script>'),
    ],
  ],
  skips: [
    ['no script', json({ key: stripe })],
    ['nothing', {}],
  ],
});
