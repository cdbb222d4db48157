import { placeIn } from '../../derive/place.ts';
import {
  INJECTED_ATTRIBUTE,
  INJECTED_COOKIE,
  INJECTED_VALUE,
  type InjectionPoint,
  injection,
  injectionPoints,
  markOf,
  type PAYLOADS,
} from '../../derive/response/injection-points.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import { headerValues } from '../../parse/header-lines.ts';
import { parseSetCookie } from '../../parse/set-cookie.ts';

const TRIED = ['attribute', 'crlf', 'lf'] as const satisfies readonly (keyof typeof PAYLOADS)[];

export default defineCheck({
  id: 'cookie-injection',
  category: 'input-validation',
  severity: 'medium',
  title: 'Cookie attribute injection through a parameter',
  why: 'A link can extend the cookie to other hosts, make it persistent, or set further cookies, among them a session ID chosen by the attacker.',
  fix: 'Accept only values from a fixed list, or encode the value before it is written to Set-Cookie; set cookies through the framework.',
  fixes: {
    django:
      'Compare the value against a fixed list and use `response.set_cookie(name, value)`, which quotes it; never write `response["Set-Cookie"]` by hand.',
    flask:
      'Compare the value against a fixed list and use `response.set_cookie(name, value)`, which quotes it; never add a `Set-Cookie` header by hand.',
    fastapi:
      'Declare the parameter as `Literal["light", "dark"]` and use `response.set_cookie(...)`; never write `response.headers["set-cookie"]` by hand.',
    starlette:
      'Compare the value against a fixed list and use `response.set_cookie(...)`; never write `response.headers["set-cookie"]` by hand.',
    actix:
      'Deserialise the parameter into an enum and use `HttpResponse::cookie(Cookie::build(...))`; percent-encode free text.',
    express:
      'Compare the value against a fixed list and use `res.cookie(name, value)`, which encodes it; never `res.append("Set-Cookie", ...)` by hand.',
  },
  notes:
    'High when line breaks end the header, so that whole cookies can be set; medium when a semicolon writes attributes. Found only when the marker is parsed from Set-Cookie as a browser parses it.',
  cwe: [113, 74, 384],
  owasp: ['API8:2023', 'API2:2023'],
  references: ['RFC 6265 section 5.2', 'RFC 6265 section 8.6'],
  needs: ['exchanges', 'surface'],
  plan: (facts) =>
    injectionPoints(facts, 'cookie').flatMap((point) => TRIED.map((payload) => injection(point, payload))),
  judge(facts, results) {
    const points = injectionPoints(facts, 'cookie');
    if (points.length === 0) return notApplicable(own('no parameter whose value appears in a cookie was seen'));
    return points.flatMap((point) => {
      const found = TRIED.flatMap((payload) => {
        const exchange = results.exchange(injection(point, payload).id);
        return exchange === undefined ? [] : observe(point, exchange);
      });
      return found.find(({ severity }) => severity === 'high') ?? found.slice(0, 1);
    });
  },
});

function observe({ parameter }: InjectionPoint, exchange: Exchange): Observation[] {
  const cookies = headerValues(exchange.response.headers, 'set-cookie').flatMap((raw) => parseSetCookie(raw) ?? []);
  const whole = cookies.some(({ name, value }) => name === INJECTED_COOKIE && value.startsWith(INJECTED_VALUE));
  const widened = cookies.find(({ attributes }) =>
    attributes.some(({ name, value }) => name === INJECTED_ATTRIBUTE && value?.startsWith(INJECTED_VALUE)),
  );
  const said = (message: Said, severity: 'high' | 'medium'): Observation[] => [
    {
      at: placeIn(exchange, { part: 'header', name: parameter }),
      message,
      severity,
      mark: markOf(exchange, parameter),
      proof: { exchange: exchange.id },
    },
  ];
  if (whole)
    return said(
      say`Line breaks in the parameter ${quote(parameter)} end the Set-Cookie header: an injected cookie was set.`,
      'high',
    );
  if (widened !== undefined)
    return said(
      say`A semicolon in the parameter ${quote(parameter)} writes an attribute of the cookie ${quote(widened.name)}.`,
      'medium',
    );
  return [];
}
