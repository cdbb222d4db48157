import { debugPageOf } from '../../derive/debug/debug-pages.ts';
import { type TraceSeen, tracebacksIn } from '../../derive/debug/tracebacks-seen.ts';
import { provocations, withProvoked } from '../../derive/document/provocations.ts';
import { isPage } from '../../derive/page.ts';
import { placeIn, urlOf } from '../../derive/place.ts';
import { isDescription } from '../../derive/response/description.ts';
import { isManual } from '../../derive/response/manual.ts';
import { isScriptFile } from '../../derive/response/scripts-seen.ts';
import { defineCheck, type Location, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { count, own, quote, type Said, say } from '../../model/said.ts';
import type { Confidence } from '../../model/terms.ts';

const LANGUAGES: Readonly<Record<TraceSeen['language'], string>> = {
  python: 'Python',
  node: 'JavaScript',
  rust: 'Rust',
  java: 'Java',
  ruby: 'Ruby',
  php: 'PHP',
  go: 'Go',
  dotnet: '.NET',
  elixir: 'Elixir',
};

export default defineCheck({
  id: 'stack-trace-exposed',
  category: 'data-exposure',
  severity: 'medium',
  title: 'Stack trace in response',
  why: 'The trace reveals files, functions and libraries with their locations, often values too. It shows an attacker where to look next.',
  fix: 'Respond to errors with a fixed text and an ID; write the trace to the log.',
  fixes: {
    django: '`DEBUG = False`; with Django REST framework do not put `traceback.format_exc()` in responses.',
    flask:
      'Run without `debug=True` and without `PROPAGATE_EXCEPTIONS`; `@app.errorhandler(Exception)` with a fixed text.',
    fastapi: '`FastAPI(debug=False)`; do not return `traceback.format_exc()` from exception handlers.',
    starlette: '`Starlette(debug=False)`; do not return `traceback.format_exc()` from exception handlers.',
    actix:
      'Implement `ResponseError::error_response` with a fixed text; never format an error with `{:?}` into a response.',
    express: '`NODE_ENV=production`, and an error handler that does not send `err.stack`.',
  },
  notes:
    'Two or more frames of one language, or one with an absolute path. Samples in API descriptions, manuals (a page under `/docs/`, javadoc, a README) and scripts are not reported; in an ordinary page the finding is tentative, as the page may be about traces.',
  cwe: [209, 497],
  owasp: ['API8:2023'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Error_Handling_Cheat_Sheet.html',
    'Web Fuzzing Commons F309',
  ],
  needs: ['exchanges', 'surface', 'keys'],
  takes: ['document'],
  plan: provocations,
  judge(facts, results) {
    const all = withProvoked(facts, results);
    if (all.length === 0) return notApplicable(own('no response was seen'));
    return all
      .filter(
        (exchange) =>
          exchange.response.body !== '' && !isDescription(exchange) && !isManual(exchange) && !isScriptFile(exchange),
      )
      .flatMap(tracesIn);
  },
});

function tracesIn(exchange: Exchange): Observation[] {
  const [longest] = [...tracebacksIn(exchange)].sort((a, b) => b.frames - a.frames);
  if (longest !== undefined) return [observe(exchange, longest.language, traceWords(longest), placeOf(longest))];
  const trace = debugPageOf(exchange)?.trace;
  if (trace === undefined) return [];
  const file = trace.file?.exec(exchange.response.body)?.[1];
  return [observe(exchange, trace.language, file === undefined ? own('') : say`, through ${quote(file)}`)];
}

const traceWords = ({ frames, paths }: TraceSeen): Said => {
  const last = paths.at(-1);
  return last === undefined
    ? say` of ${count(frames, 'frame')}`
    : say` of ${count(frames, 'frame')}, through ${quote(last, 80)}`;
};

const placeOf = (trace: TraceSeen): Partial<Location> =>
  'pointer' in trace ? { pointer: trace.pointer } : { line: trace.firstLine };

const observe = (
  exchange: Exchange,
  language: TraceSeen['language'],
  words: Said,
  place: Partial<Location> = {},
): Observation => ({
  at: placeIn(exchange, { part: 'body', ...place }),
  message: say`The response (status ${exchange.response.status}) contains ${own(LANGUAGES[language] === 'Elixir' ? 'an' : 'a')} ${own(LANGUAGES[language])} stack trace${words}.`,
  confidence: confidenceIn(exchange),
  mark: `${urlOf(exchange).host} ${LANGUAGES[language]}`,
  proof: { exchange: exchange.id },
});

/** An error that shows a trace admits no other reading; a page may be an article about one. */
const confidenceIn = (exchange: Exchange): Confidence =>
  exchange.response.status >= 400 || debugPageOf(exchange) !== undefined
    ? 'certain'
    : isPage(exchange)
      ? 'tentative'
      : 'firm';
