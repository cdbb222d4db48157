import { defineCheck, type Observation } from '../../model/check.ts';
import type { LoggedCredential } from '../../model/log-evidence.ts';
import { own, say } from '../../model/said.ts';
import { CWE_LOGS, inLogs, LOG_REFERENCES, lineWords, oftenWords, whereWords } from './_in-logs.ts';

const KINDS: Readonly<Record<LoggedCredential['kind'], { readonly rule: string; readonly words: string }>> = {
  basic: { rule: 'basic-credentials', words: 'a user name and password (Basic authentication)' },
  bearer: { rule: 'bearer-token', words: 'a bearer token' },
  password: { rule: 'logged-password', words: 'a password' },
  login: { rule: 'url-login', words: 'a URL with a password' },
  token: { rule: 'logged-token', words: 'a token' },
};

export default defineCheck({
  id: 'credentials-in-log',
  category: 'data-exposure',
  severity: 'high',
  title: 'Credentials in a log',
  why: 'Whoever can read the log can sign in as the user: operators, collectors, backups. A password is often valid elsewhere too.',
  fix: 'Filter authorization headers, passwords and tokens where the log line is made, and do not accept them in URLs. Invalidate what was logged.',
  fixes: {
    django:
      "Filter them with `@sensitive_post_parameters('password')` and a `logging.Filter`; do not log `request.headers` or `request.POST`.",
    flask:
      'Do not log `request.headers` or `request.form`; add a `logging.Filter` that replaces authorization headers and passwords.',
    fastapi:
      'Do not log `request.headers` or bodies; take passwords as form data and tokens from the Authorization header, never from the query.',
    express:
      "`pino({ redact: ['req.headers.authorization', 'req.body.password'] })`; with morgan log `req.path` instead of `:url`.",
    actix:
      'Use a `Logger` format without `%{Authorization}i` and with `%U` instead of `%r`; wrap secrets in `secrecy::SecretString`, whose `Debug` is masked.',
  },
  notes:
    'High. Authorization headers (Basic, Bearer and others), passwords in URLs, queries, forms and fields, JSON Web Tokens, and tokens under their names. One finding per kind and place, with the number of different values. Masked values are not reported; Basic credentials whose user name or password is a key of a provider are api-key-in-log.',
  cwe: [...CWE_LOGS, 256],
  owasp: ['API2:2023', 'API8:2023'],
  references: LOG_REFERENCES,
  needs: ['logs'],
  judge: ({ logs }) => logs.credentials.map(observe),
});

function observe(credential: LoggedCredential): Observation {
  const { kind, value, confidence } = credential;
  const [place] = credential.places;
  const { rule, words } = KINDS[kind];
  const what = `${kind} ${place.part} ${place.name ?? ''}`;
  return {
    ...inLogs(credential),
    message: say`A log line contains ${own(words)} in ${whereWords(place)} (${lineWords(place)}).${oftenWords(credential)}`,
    confidence,
    mark: what,
    cause: what,
    proof: {
      secret: { rule, provider: 'unknown', value, checksum: 'none' },
      excerpt: say`${whereWords(place)} = ${value}`,
    },
  };
}
