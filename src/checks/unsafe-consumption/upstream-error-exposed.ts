import { debugPageOf } from '../../derive/debug/debug-pages.ts';
import { tracebacksIn } from '../../derive/debug/tracebacks-seen.ts';
import { provocations, withProvoked } from '../../derive/document/provocations.ts';
import { jsonOf } from '../../derive/page.ts';
import { placeIn } from '../../derive/place.ts';
import { isDocumentResponse } from '../../derive/response/document-response.ts';
import { isErrorObject } from '../../derive/response/refusal.ts';
import { isStaticFile } from '../../derive/response/static-file.ts';
import { UPSTREAM_FORMS } from '../../derive/response/upstream-errors.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, say } from '../../model/said.ts';

/** Errors are short; what follows is the rest of a page. */
const MAX_BODY = 20_000;
const SHOWN = 100;

export default defineCheck({
  id: 'upstream-error-exposed',
  category: 'unsafe-consumption',
  severity: 'low',
  title: 'Error of an upstream service is passed on',
  why: 'The message of a database or of another service reaches the caller: it names software, hosts and accounts behind the API, and shows which inputs reach them.',
  fix: 'Catch errors of databases and other services where they are called, log them, and respond with an error of your own (502 or 500 and a fixed text).',
  fixes: {
    django:
      'Catch `requests.RequestException` and `django.db.Error`, log them, and return a fixed message; do not return `str(error)`.',
    flask: '`@app.errorhandler(requests.RequestException)` that returns a fixed message with 502.',
    fastapi: '`@app.exception_handler(httpx.HTTPError)` that returns a fixed message with 502; no `detail=str(error)`.',
    actix:
      'Implement `ResponseError` for your error type with fixed texts; do not format the source error into the body.',
    express: 'In the error handler: log `err`, and send a fixed message; do not send `err.message`.',
  },
  notes:
    'Medium where the message names a host, an address or an account. Only in error responses; stack traces and debug pages have their own checks.',
  cwe: [209, 550],
  owasp: ['API10:2023', 'API8:2023'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Error_Handling_Cheat_Sheet.html'],
  needs: ['exchanges', 'surface', 'keys'],
  takes: ['document'],
  plan: provocations,
  judge(facts, results) {
    const errors = withProvoked(facts, results).filter(isOwnError);
    return errors.length === 0 ? notApplicable(own('no error response was seen')) : errors.flatMap(observe);
  },
});

/** An error without a stack trace, which has checks of its own. */
const isOwnError = (exchange: Exchange): boolean =>
  (exchange.response.status >= 400 || isErrorObject(jsonOf(exchange))) &&
  !isStaticFile(exchange) &&
  !isDocumentResponse(exchange) &&
  debugPageOf(exchange) === undefined &&
  tracebacksIn(exchange).length === 0;

function observe(exchange: Exchange): Observation[] {
  const body = exchange.response.body.slice(0, MAX_BODY);
  for (const { of, pattern } of UPSTREAM_FORMS) {
    const found = pattern.exec(body);
    if (found === null) continue;
    const [text, named] = found;
    const names = named === undefined ? own('') : say` It names ${quote(named, 80)}.`;
    return [
      {
        at: placeIn(exchange, { part: 'body' }),
        message: say`The error response contains a message of ${of}: ${quote(text, SHOWN)}.${names}`,
        ...(named !== undefined && { severity: 'medium' as const }),
        confidence: 'firm',
        cause: `${of} ${named ?? ''}`,
        proof: { exchange: exchange.id, excerpt: quote(text, SHOWN) },
      },
    ];
  }
  return [];
}
