import { keyWords, secretProof, severityOf } from '../../derive/secrets/key-words.ts';
import { sealedKey } from '../../derive/secrets/sealed-key.ts';
import { valueLink } from '../../derive/secrets/value-link.ts';
import { type CodeLink, defineCheck, type Observation } from '../../model/check.ts';
import type { LoggedKey } from '../../model/log-evidence.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import { CWE_LOGS, inLogs, LOG_REFERENCES, lineWords, oftenWords, whereWords } from './_in-logs.ts';

export default defineCheck({
  id: 'api-key-in-log',
  category: 'data-exposure',
  severity: 'high',
  title: 'API key in a log',
  why: 'Logs are copied to collectors, backups and tickets, and more people read them than may hold the key. It stays valid until it is revoked.',
  fix: 'Keep it out of URLs, and filter the header, parameter or field where the log line is made.',
  fixes: {
    django:
      'Take the key from a header instead of the query, and add a `logging.Filter` that replaces it to the handlers in `LOGGING`.',
    flask:
      'Take the key from a header instead of the query, and add a `logging.Filter` to the `werkzeug` logger and your own.',
    fastapi: 'Use `APIKeyHeader` instead of `APIKeyQuery`, and add a `logging.Filter` to `uvicorn.access`.',
    express:
      "`pino({ redact: ['req.headers.authorization', 'req.headers.cookie', 'req.headers[\"x-api-key\"]', 'res.headers[\"set-cookie\"]'] })`; with morgan log `req.path` instead of `:url`.",
    actix: 'Take the key from a header, and use a `Logger` format with `%U` instead of `%r`.',
  },
  notes:
    'High; test-mode keys keep the severity of their rule. One finding per key with its lines, how often it was logged, and the first and last time. Keys of a known format anywhere in a line, and values under the name of a credential in query parameters, headers, cookies and fields, judged by place and form as in responses. Masked values (`[FILTERED]`, `***`, `REDACTED`) and publishable keys are not reported. Passwords, authorization headers and tokens are credentials-in-log, session cookies session-cookie-in-log.',
  guide: 'api-key-exposure',
  cwe: [...CWE_LOGS, 312],
  owasp: ['API8:2023'],
  references: LOG_REFERENCES,
  needs: ['logs'],
  judge: ({ logs }) => logs.keys.map(observe),
});

function observe(key: LoggedKey): Observation {
  const { match } = key;
  const [place] = key.places;
  return {
    ...inLogs(key),
    message: say`${capital(whereWords(place))} contains ${keyWords(match)} (${lineWords(place)}).${oftenWords(key)}`,
    severity: severityOf(match),
    confidence: match.confidence,
    mark: `${match.rule.id} ${place.part} ${place.name ?? ''}`,
    links: linksOf(key),
    // Each caller has a key of its own under such a name: one defect with many values.
    ...(match.name !== undefined &&
      place.part !== 'message' && { cause: `${match.rule.id} ${place.part} ${place.name ?? ''}` }),
    proof: { secret: secretProof(match), excerpt: say`${whereWords(place)} = ${sealedKey(match)}` },
  };
}

/** The same key, or the parameter that the code puts a key into. */
const linksOf = ({ match, places: [{ part, name = '', method = 'GET', path }] }: LoggedKey): CodeLink[] => [
  { key: valueLink(sealedKey(match)), why: own('the same key') },
  ...(part === 'cookie' || part === 'set-cookie'
    ? [{ key: `key-in-cookie ${name} ${match.rule.id}`, why: say`a key of the same kind in the cookie ${quote(name)}` }]
    : []),
  ...(part === 'query' && path !== undefined
    ? [{ key: `parameter ${method} ${path} ${name}`, why: say`the same parameter ${quote(name)}` }]
    : []),
];

const capital = (words: Said): Said => own(`${words.charAt(0).toUpperCase()}${words.slice(1)}`);
