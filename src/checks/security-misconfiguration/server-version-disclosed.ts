import { placeIn, urlOf } from '../../derive/place.ts';
import { defineCheck, notApplicable } from '../../model/check.ts';
import { own, quote, say } from '../../model/said.ts';
import { headerValues } from '../../parse/header-lines.ts';

const banners = [
  'server',
  'x-powered-by',
  'x-aspnet-version',
  'x-aspnetmvc-version',
  'x-generator',
  'x-runtime-version',
  'via',
];
/** A product and its version: `nginx/1.24.0`, `PHP/8.1`, `4.0.30319`. HTTP's own `1.1` in Via is none. */
const hasVersion = (value: string): boolean =>
  value.split(/[\s,;()]/, 50).some((part) => /^[a-z][\w.-]{0,40}\/\d{1,5}(?:\.|$)|^\d{1,5}\.\d{1,6}/i.test(part));

export default defineCheck({
  id: 'server-version-disclosed',
  category: 'security-misconfiguration',
  severity: 'low',
  title: 'Headers name the software and its version',
  why: 'A version in a header tells which published weaknesses fit, and saves the search for them.',
  fix: 'Send the banner without a version, or not at all.',
  fixes: {
    django:
      'Behind gunicorn or uvicorn the banner is theirs: run `gunicorn` 20+ (no version), or strip `Server` at the proxy. Do not serve with `runserver`.',
    flask:
      'Do not serve with the development server (Werkzeug prints its version); behind gunicorn, waitress or a proxy strip `Server`.',
    fastapi: 'Start uvicorn with `--no-server-header`.',
    express: "`app.disable('x-powered-by')`.",
  },
  notes: 'A name without a version is not flagged.',
  cwe: [200, 497],
  owasp: ['API8:2023'],
  references: ['RFC 9110 section 10.2.4'],
  needs: ['exchanges'],
  judge({ exchanges }) {
    if (exchanges.length === 0) return notApplicable(own('nothing was answered'));
    return exchanges.flatMap((exchange) =>
      banners.flatMap((name) =>
        headerValues(exchange.response.headers, name)
          .filter((value) => hasVersion(name === 'via' ? value.replace(/\bHTTP\/\d(?:\.\d)?/gi, '') : value))
          .map((value) => ({
            at: placeIn(exchange, { part: 'header', name }),
            message: say`The header says ${quote(value)}.`,
            mark: urlOf(exchange).host,
            proof: { exchange: exchange.id, excerpt: say`${own(name)}: ${quote(value)}` },
          })),
      ),
    );
  },
});
