/** What a static folder with everything left in it would serve. */
import { file, html, type Routes } from '../exchange.ts';
import { fakeKeys } from '../fake-keys.ts';

const TEXT = 'text/plain; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';

const SETTINGS_SOURCE = `// Moved to the server in March.
export const chat = { token: '${fakeKeys.slack}' };
`;

/** In parts, or tools take it for this file's own map. */
const MAP_COMMENT = ['//#', 'sourceMappingURL'].join(' ');

// plant: api-key-in-script, publishable-key-exposed
const APP = `const deploy = { token: '${fakeKeys.vercel}' };
const checkout = Stripe('${fakeKeys.stripePublishable}');
document.querySelector('h1').dataset.ready = 'yes';
${MAP_COMMENT}=app.js.map
`;

// plant: api-key-in-script
const SOURCE_MAP = JSON.stringify({
  version: 3,
  file: 'app.js',
  sources: ['../src/app.js', '../src/settings.js'],
  sourcesContent: ["import './settings.js';\n", SETTINGS_SOURCE],
  names: [],
  mappings: 'AAAA',
});

// plant: sensitive-file-exposed
const ENVIRONMENT = `NODE_ENV=production
PORT=3000
DATABASE_URL=postgres://parcels:${fakeKeys.databasePassword}@db.internal:5432/parcels
STRIPE_SECRET_KEY=${fakeKeys.stripeOfEnv}
`;

// plant: directory-listing
const LISTING = `<!DOCTYPE html>
<html>
<head><title>Index of /backups/</title></head>
<body>
<h1>Index of /backups/</h1><hr><pre><a href="../">../</a>
<a href="2026-10-parcels.csv">2026-10-parcels.csv</a>                  31-Oct-2026 03:00                  35
<a href="readme.txt">readme.txt</a>                           02-Mar-2026 11:20                  29
</pre><hr></body>
</html>
`;

export const fileRoutes: Routes = {
  '/assets/app.js': () => file(SCRIPT, APP),
  '/assets/app.js.map': () => file('application/json; charset=utf-8', SOURCE_MAP),
  '/.env': () => file('application/octet-stream', ENVIRONMENT),
  '/backups/': () => html(LISTING),
  '/backups/2026-10-parcels.csv': () => file('text/csv; charset=utf-8', 'parcel,weight\n4711,2.4\n4712,0.3\n4713,1\n'),
  '/backups/readme.txt': () => file(TEXT, 'Kept for three months, daily\n'),
  '/downloads/figures.csv': () => file('text/csv; charset=utf-8', 'month,parcels\n2026-09,812\n2026-10,977\n'),
};
