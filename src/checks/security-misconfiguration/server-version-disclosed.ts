import { isPage } from '../../derive/page.ts';
import { placeIn, urlOf } from '../../derive/place.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
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
/** A product and its version: `nginx/1.24.0`, `PHP/8.1`, `4.0.30319`. */
const hasVersion = (value: string): boolean =>
  value.split(/[\s,;()]/, 50).some((part) => /^[a-z][\w.-]{0,40}\/\d{1,5}(?:\.|$)|^\d{1,5}\.\d{1,6}/i.test(part));

/** Of Via only the comments may name software: the number is HTTP's own version, what follows it the name of a host (RFC 9110 7.6.3). */
const commentsOf = (via: string): string =>
  [...via.slice(0, 2000).matchAll(/\(([^()]{1,300})\)/g)].map(([, text]) => text).join(' ');

/** The last line of an error page: `<h3>Apache Tomcat/10.1.18</h3>`, `<center>nginx/1.24.0</center>`, `Powered by Jetty:// 9.4.53`. */
const FOOTERS = [
  /<(?:h3|address|center|small|i|em)>\s{0,8}((?:[A-Z][\w.-]{1,30} ){0,4}[A-Za-z][\w.-]{1,30}\/v?\d{1,4}\.\d[\w.+-]{0,40})/,
  /<h3>((?:Eclipse )?GlassFish (?:Server )?(?:Open Source Edition )?\s{0,2}\d[\w.-]{0,40}|Payara Server\s{1,2}\d[\w.-]{0,40})/,
  /(Jetty:\/\/ ?\d{1,3}\.\d[\w.-]{0,40})/,
  /Version Information:\s{0,4}<\/b>(?:&nbsp;|\s){0,4}(Microsoft \.NET Framework Version:[\d.]{3,30}; ASP\.NET Version:[\d.]{3,30})/,
  /\((squid\/\d[\w.-]{0,30})\)/,
];
/** A footer is at the end; that of ASP.NET behind a trace. */
const END = 4000;

export default defineCheck({
  id: 'server-version-disclosed',
  category: 'security-misconfiguration',
  severity: 'low',
  title: 'Server software version is disclosed',
  why: 'A version in a header or on an error page shows which published vulnerabilities apply.',
  fix: 'Send the banner without a version, or not at all, and serve your own error pages.',
  fixes: {
    django:
      'Behind gunicorn or uvicorn the banner is theirs: run `gunicorn` 20+ (no version), or strip `Server` at the proxy. Do not serve with `runserver`.',
    flask:
      'Do not serve with the development server (Werkzeug prints its version); behind gunicorn, waitress or a proxy strip `Server`.',
    fastapi: 'Start uvicorn with `--no-server-header`.',
    express: "`app.disable('x-powered-by')`.",
    spring:
      'Embedded Tomcat: `server.error.whitelabel.enabled` with a page of your own; a stand-alone one: `<Valve className="org.apache.catalina.valves.ErrorReportValve" showReport="false" showServerInfo="false"/>` in `server.xml`.',
  },
  notes:
    'A name without a version is not reported, nor is the version of HTTP in `Via`, only its comments. In pages, the footers count that servers write on their own error pages.',
  cwe: [200, 497],
  owasp: ['API8:2023'],
  references: ['RFC 9110 section 10.2.4'],
  needs: ['exchanges'],
  judge({ exchanges }) {
    if (exchanges.length === 0) return notApplicable(own('no response was seen'));
    return exchanges.flatMap((exchange) => [...inHeaders(exchange), ...inFooter(exchange)]);
  },
});

const inHeaders = (exchange: Exchange): Observation[] =>
  banners.flatMap((name) =>
    headerValues(exchange.response.headers, name)
      .filter((value) => hasVersion(name === 'via' ? commentsOf(value) : value))
      .map((value) => ({
        at: placeIn(exchange, { part: 'header', name }),
        message: say`The header says ${quote(value)}.`,
        mark: urlOf(exchange).host,
        proof: { exchange: exchange.id, excerpt: say`${own(name)}: ${quote(value)}` },
      })),
  );

function inFooter(exchange: Exchange): Observation[] {
  if (exchange.response.status < 400 || !isPage(exchange)) return [];
  const end = exchange.response.body.slice(-END);
  const product = FOOTERS.map((footer) => footer.exec(end)?.[1]).find((found) => found !== undefined);
  return product === undefined
    ? []
    : [
        {
          at: placeIn(exchange, { part: 'body' }),
          message: say`The error page says ${quote(product)}.`,
          mark: urlOf(exchange).host,
          proof: { exchange: exchange.id, excerpt: quote(product) },
        },
      ];
}
