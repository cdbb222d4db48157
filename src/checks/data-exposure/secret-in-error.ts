import { debugPageOf } from '../../derive/debug/debug-pages.ts';
import { provocations, withProvoked } from '../../derive/document/provocations.ts';
import { isPage } from '../../derive/page.ts';
import { keyWords } from '../../derive/secrets/key-words.ts';
import { firstOfEach, isLeak, leaked, placeOfMatch, placeWords } from '../../derive/secrets/leaked-key.ts';
import { secretsInBody } from '../../derive/secrets/secrets-seen.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, type Said, say } from '../../model/said.ts';
import { namedSecret } from '../../secrets/names.ts';
import type { SecretMatch } from '../../secrets/rule.ts';
import { isErrorResponse } from './_errors.ts';

export default defineCheck({
  id: 'secret-in-error',
  category: 'data-exposure',
  severity: 'high',
  title: 'Secret in error response',
  why: 'Errors are easy to trigger, so anyone who wants the key can trigger the error. Error details also end up in logs and crash reports.',
  fix: 'Respond to errors with a fixed text and an ID, and write the details to a log with a filter that removes secrets. Keep secrets out of exception messages.',
  fixes: {
    django:
      '`DEBUG = False` in production; `@sensitive_variables("api_key")` on functions that hold the key. Names with API, TOKEN, KEY, SECRET or PASS are masked in debug pages, messages of exceptions are not.',
    flask:
      "Run without `debug=True`; `@app.errorhandler(Exception)` that returns `{'error': 'internal', 'id': ...}` and logs the rest through a filter.",
    fastapi:
      '`FastAPI(debug=False)`; `@app.exception_handler(Exception)` that returns an ID. Catch driver errors where they occur: their text contains the connection string.',
    starlette: '`Starlette(debug=False)`; an exception handler for `Exception` that returns an ID.',
    actix:
      'Implement `ResponseError` so that `error_response` returns a fixed text; `actix_web::error::ErrorInternalServerError(err)` sends the text of `err` to the client.',
    express:
      "An error handler as the last middleware, `(err, req, res, next) => res.status(500).json({ error: 'internal', id })`, and `NODE_ENV=production`.",
  },
  notes:
    'Error responses (4xx, 5xx) and debug pages of any status. Values that the page masks, values that the scanner itself sent, and publishable keys do not count. Errors are triggered with a nonexistent path, a broken session cookie and values of a wrong type.',
  guide: 'api-key-exposure',
  cwe: [209, 532],
  owasp: ['API8:2023', 'API3:2023'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Error_Handling_Cheat_Sheet.html'],
  needs: ['exchanges', 'surface', 'keys'],
  takes: ['document'],
  plan: provocations,
  judge(facts, results) {
    const errors = withProvoked(facts, results).filter(isErrorResponse);
    if (errors.length === 0 && facts.exchanges.length === 0) return notApplicable(own('no response was seen'));
    return errors.flatMap(secretsIn);
  },
});

const secretsIn = (exchange: Exchange): Observation[] =>
  firstOfEach([...secretsInBody(exchange), ...inTables(exchange)])
    .filter((match) => isLeak(match, exchange) && isSure(match) && !isOfDebugger(match, exchange))
    .map((match) => {
      const at = placeOfMatch(exchange, match);
      return leaked(exchange, match, {
        at,
        message: say`${pageWords(exchange)} contains ${keyWords(match)} ${placeWords(at)}.`,
      });
    });

/** Errors speak of keys and passwords: words under such a name are mostly about them. */
const isSure = ({ look }: SecretMatch): boolean => look === undefined || look === 'opaque';

function pageWords(exchange: Exchange): Said {
  const { status } = exchange.response;
  return debugPageOf(exchange) === undefined
    ? say`The response with status ${status}`
    : say`The debug page (status ${status})`;
}

/** The Werkzeug console's own secret is part of the debugger (debug-enabled), no key of the application. */
const isOfDebugger = ({ name }: SecretMatch, exchange: Exchange): boolean =>
  name === 'SECRET' && debugPageOf(exchange)?.framework === 'flask';

/** `<td>NAME</td><td>value`: how debug pages list environment and settings. */
const ROW =
  /<(?:td|th|dt)[^<>]{0,80}>([A-Za-z_][\w.]{2,60})<\/(?:td|th|dt)>\s{0,60}<(?:td|dd)[^<>]{0,80}>(?:<(?:pre|code|span)[^<>]{0,80}>){0,2}([^<>]{8,300})</g;

function inTables(exchange: Exchange): SecretMatch[] {
  if (!isPage(exchange)) return [];
  return [...exchange.response.body.slice(0, 512 * 1024).matchAll(ROW)].flatMap((row): SecretMatch[] => {
    const [, name = '', cell = ''] = row;
    const value = cell.replace(/&(?:#x27|#39|quot);/g, '').replace(/^['"\s]{1,8}|['"\s]{1,8}$/g, '');
    const named = namedSecret(name, value);
    return named === undefined ? [] : [{ ...named, start: row.index, end: row.index + row[0].length, path: [] }];
  });
}
