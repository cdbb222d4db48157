import { htmlOf, isPage } from '../../derive/page.ts';
import { isOfOrigin, pathOf, placeIn } from '../../derive/place.ts';
import { defineCheck, type Facts, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { ProbeResults, RequestProbe } from '../../model/probe.ts';
import { own, quote, say } from '../../model/said.ts';
import { headerValues } from '../../parse/header-lines.ts';
import { markerContext } from '../../parse/html-marker.ts';

/** An element that no page has, behind the characters that end a text and an attribute. */
const MARKER = { element: 'ob-7c1d9e42', quoted: `ob7c1d9e42'"` };
const SENT = `${MARKER.quoted}><${MARKER.element}>`;

const MOST_POINTS = 8;
const MOST_OF_PAGE = 3;
/** Shorter values are in a page by chance. */
const MIN_VALUE = 4;

export default defineCheck({
  id: 'reflected-input',
  category: 'input-validation',
  severity: 'medium',
  title: 'Input is reflected unescaped in HTML',
  why: 'A link with markup in its parameter runs as script in the browser of whoever opens it, with the session of that user (reflected cross-site scripting).',
  fix: 'Escape the value for the place where it is written: let the template engine do it, and do not build HTML from strings. A Content-Security-Policy without inline scripts limits what is left.',
  fixes: {
    django:
      'Leave autoescaping on: no `|safe`, `mark_safe` or `HttpResponse(f"…{value}")`; use `format_html` and `json_script`.',
    flask:
      'Return `render_template(...)`, or `markupsafe.escape(value)` in a string: a string that a view returns is HTML.',
    fastapi: '`Jinja2Templates` escape by default; in `HTMLResponse(f"…")` use `html.escape(value)`.',
    actix: 'Use Askama or Tera, which escape; in `format!` use `html_escape::encode_text`.',
    express:
      'Use the escaping form of the template engine (`<%= %>`, `{{ }}`), not `<%- %>` or `{{{ }}}`; `res.send` of a string is HTML.',
  },
  notes:
    'One parameter at a time gets a marker with quotes and an element that no page has; nothing in it can run. Found when the response has an HTML type and the marker became an element, or is in a script with its quotes as sent. Escaped values, JSON, plain text, comments and text fields are not reported. Requests: one for each parameter of a page, at most 8, and one for the path of the error page where it shows the path.',
  cwe: [79],
  owasp: ['API8:2023', 'A03:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html',
    'Web Fuzzing Commons F301',
  ],
  needs: ['exchanges', 'surface'],
  plan: (facts) => pointsOf(facts).map(probeOf),
  judge(facts, results) {
    const points = pointsOf(facts);
    if (points.length === 0)
      return notApplicable(own('no HTML page has a parameter, and no error page shows the path'));
    return points.flatMap((point) => observe(point, results));
  },
});

/** Where a value can be put; without a parameter it is the last part of a path that does not exist. */
interface Point {
  readonly url: string;
  readonly parameter: string | undefined;
  /** The value that was there is in the page already. */
  readonly isShown: boolean;
}

function pointsOf(facts: Facts<'exchanges' | 'surface'>): Point[] {
  const { surface } = facts;
  const pages = facts.exchanges.filter(
    (exchange) =>
      exchange.origin === 'live' &&
      exchange.request.method === 'GET' &&
      isOfOrigin(exchange.request.url, surface.origin) &&
      isPage(exchange),
  );
  const offered = new Map(
    surface.operations.flatMap(({ exchange, parameters }) => (exchange === undefined ? [] : [[exchange, parameters]])),
  );
  const points = pages.flatMap((page) => [...parametersOf(page, offered.get(page.id) ?? []).slice(0, MOST_OF_PAGE)]);
  const first = new Map(
    points.toReversed().map((point) => [`${new URL(point.url).pathname} ${point.parameter}`, point]),
  );
  const chosen = [...first.values()].toReversed().toSorted((a, b) => Number(b.isShown) - Number(a.isShown));
  return [...chosen.slice(0, MOST_POINTS), ...errorPage(pages, facts)];
}

/** Parameters of the URL, of the operation and of the page's own forms that read, those that are shown first. */
function parametersOf(page: Exchange, offered: readonly string[]): Point[] {
  const url = new URL(page.request.url);
  const forms = (htmlOf(page)?.forms ?? []).filter(({ method, action }) => method === 'GET' && leadsTo(action, url));
  const fields = forms.flatMap(({ fields: all }) =>
    all
      .filter(({ type, name }) => name !== '' && /^(?:text|search|hidden|textarea|email|url)$/.test(type))
      .map(({ name }) => name),
  );
  const names = [...new Set([...url.searchParams.keys(), ...offered, ...fields])];
  return names
    .map((parameter): Point => {
      const value = url.searchParams.get(parameter) ?? '';
      return { url: url.href, parameter, isShown: value.length >= MIN_VALUE && page.response.body.includes(value) };
    })
    .toSorted((a, b) => Number(b.isShown) - Number(a.isShown));
}

const leadsTo = (action: string, page: URL): boolean =>
  action === '' || (URL.canParse(action, page.href) && new URL(action, page).pathname === page.pathname);

/** A page for nonexistent paths that shows the path that was requested. */
function errorPage(pages: readonly Exchange[], { surface }: Facts<'surface'>): Point[] {
  const known = new Set(surface.nonexistent.flatMap(({ exchanges }) => exchanges));
  const shows = pages.find((page) => known.has(page.id) && page.response.body.includes(lastSegment(page)));
  return shows === undefined
    ? []
    : [{ url: new URL('/', shows.request.url).href, parameter: undefined, isShown: true }];
}

const lastSegment = (page: Exchange): string =>
  pathOf(page)
    .split('/')
    .findLast((part) => part.length >= MIN_VALUE) ?? pathOf(page);

function probeOf({ url, parameter }: Point): RequestProbe {
  const to = new URL(url);
  if (parameter === undefined) to.pathname = `/${encodeURIComponent(SENT)}`;
  else to.searchParams.set(parameter, SENT);
  const request = { method: 'GET', url: to.href };
  return { kind: 'request', id: `${to.pathname} ${parameter ?? 'path'}`, risk: 'read', request };
}

function observe(point: Point, results: ProbeResults): Observation[] {
  const exchange = results.exchange(probeOf(point).id);
  if (exchange === undefined || !isPage(exchange)) return [];
  const context = markerContext(exchange.response.body, MARKER);
  if (context === undefined) return [];
  const where = point.parameter === undefined ? own('the path') : say`the parameter ${quote(point.parameter, 60)}`;
  const what = context === 'element' ? own('as markup') : own('in a script, with quotes as sent');
  const policy = headerValues(exchange.response.headers, 'content-security-policy').length > 0;
  return [
    {
      at: placeIn(exchange, { part: 'body', ...(point.parameter !== undefined && { name: point.parameter }) }),
      message: say`The page contains the value of ${where} ${what}.${policy ? own(' Its Content-Security-Policy limits what can run.') : own('')}`,
      mark: `${point.parameter === undefined ? 'path' : new URL(point.url).pathname} ${point.parameter ?? ''}`,
      cause: point.parameter ?? 'path',
      proof: { exchange: exchange.id, excerpt: excerptOf(exchange) },
    },
  ];
}

/** The place where the marker begins. */
function excerptOf({ response: { body } }: Exchange): ReturnType<typeof quote> {
  const at = Math.max(body.indexOf(MARKER.quoted), body.indexOf(`<${MARKER.element}>`), 0);
  return quote(body.slice(Math.max(0, at - 30), at + 60), 100);
}
