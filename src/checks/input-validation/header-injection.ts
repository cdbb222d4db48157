import { placeIn } from '../../derive/place.ts';
import {
  INJECTED_HEADER,
  INJECTED_VALUE,
  injection,
  injectionPoints,
  markOf,
} from '../../derive/response/injection-points.ts';
import { defineCheck, notApplicable } from '../../model/check.ts';
import { own, quote, say } from '../../model/said.ts';
import { headerValues } from '../../parse/header-lines.ts';

const BREAKS = ['crlf', 'lf'] as const;

export default defineCheck({
  id: 'header-injection',
  category: 'input-validation',
  severity: 'high',
  title: 'Response header injection through a parameter',
  why: 'A link with line breaks in the parameter makes the server send headers, or a whole body, chosen by the attacker: cookies are set and caches store it.',
  fix: 'Reject carriage return and line feed in values that go into headers, and set headers through the framework only: current frameworks reject them.',
  fixes: {
    django:
      'Set headers by `response["Name"] = value`, which raises `BadHeaderError`; do not write raw headers in WSGI middleware.',
    flask: 'Set headers by `response.headers[...]`, which raises `ValueError` on line breaks; keep Werkzeug current.',
    fastapi:
      'Set headers by `response.headers[...]` and serve with a current uvicorn with h11, which refuses line breaks.',
    starlette:
      'Set headers by `response.headers[...]` and serve with a current uvicorn with h11, which refuses line breaks.',
    actix: 'Build headers by `HeaderValue::from_str`, which fails on line breaks, and respond with 400 in that case.',
    express: 'Set headers by `res.set(...)`: Node refuses line breaks; do not write to `res.socket`.',
  },
  notes:
    'Found only when the marker came back as a separate header line. Parameters that end in Set-Cookie are cookie-injection.',
  cwe: [113, 93],
  owasp: ['API8:2023'],
  references: ['RFC 9110 section 5.5', 'https://owasp.org/www-community/attacks/HTTP_Response_Splitting'],
  needs: ['exchanges', 'surface'],
  plan: (facts) =>
    injectionPoints(facts, 'header').flatMap((point) => BREAKS.map((payload) => injection(point, payload))),
  judge(facts, results) {
    const points = injectionPoints(facts, 'header');
    if (points.length === 0) return notApplicable(own('no parameter whose value appears in a header was seen'));
    return points.flatMap((point) => {
      const exchange = BREAKS.map((payload) => results.exchange(injection(point, payload).id)).find(
        (each) => each !== undefined && headerValues(each.response.headers, INJECTED_HEADER).includes(INJECTED_VALUE),
      );
      if (exchange === undefined) return [];
      return [
        {
          at: placeIn(exchange, { part: 'header', name: point.parameter }),
          message: say`Line breaks in the parameter ${quote(point.parameter)} end a header: the response has the line ${quote(`${INJECTED_HEADER}: ${INJECTED_VALUE}`)}.`,
          mark: markOf(exchange, point.parameter),
          proof: { exchange: exchange.id },
        },
      ];
    });
  },
});
