import type { OpenedCookie } from '../../cookies/open.ts';
import { roleOf } from '../../cookies/role.ts';
import { secretsInOpened } from '../../derive/cookies/cookie-secrets.ts';
import { cookiesSeen, openWith } from '../../derive/cookies/cookies-seen.ts';
import { revealedIn } from '../../derive/cookies/logged-cookies.ts';
import { familyOf } from '../../derive/framework/framework-family.ts';
import { type CodeLink, defineCheck, type Facts, type Observation } from '../../model/check.ts';
import type { LoggedCookie } from '../../model/log-evidence.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import { CWE_LOGS, inLogs, LOG_REFERENCES, lineWords, oftenWords, whereWords } from './_in-logs.ts';

export default defineCheck({
  id: 'session-cookie-in-log',
  category: 'data-exposure',
  severity: 'medium',
  title: 'Session cookie in a log',
  why: 'Whoever reads the log while the session lives can use it: the cookie is all that a request needs.',
  fix: 'Leave the Cookie and Set-Cookie headers out of the log format, or log a digest of the session ID.',
  fixes: {
    express: "`pino({ redact: ['req.headers.cookie', 'res.headers[\"set-cookie\"]'] })`.",
    actix: 'Use a `Logger` format without `%{Cookie}i` and `%{Set-Cookie}o`.',
  },
  notes:
    'Medium. A cookie whose value decodes as the session of a known framework, one that a response of the same scan set, and an opaque value under the known name of a session. Names that only contain a word such as `session` are tentative. CSRF, analytics, consent and load-balancer cookies and masked values are not reported. One finding per cookie name, with the number of different values.',
  guide: 'api-key-exposure',
  cwe: [...CWE_LOGS, 539],
  owasp: ['API2:2023', 'API8:2023'],
  references: LOG_REFERENCES,
  needs: ['logs', 'keys'],
  takes: ['exchanges', 'surface'],
  judge(facts) {
    const seen = setLive(facts);
    return facts.logs.cookies.flatMap((cookie) => observe(cookie, facts, seen));
  },
});

/** Keygrip puts the signature of a cookie beside it: it opens nothing. */
const SIGNATURE = /\.sig$/;

type LogFacts = Facts<'logs' | 'keys'> & Partial<Facts<'exchanges' | 'surface'>>;

/** Sessions that responses set: `name=value`. */
function setLive({ exchanges, surface, keys }: LogFacts): ReadonlySet<string> {
  if (exchanges === undefined || surface === undefined) return new Set();
  const cookies = cookiesSeen({ exchanges, surface, keys });
  return new Set(
    cookies
      .filter(({ role }) => role.role === 'session' || role.role === 'remember-me')
      .map(({ line }) => `${line.name}=${line.value}`),
  );
}

function observe(cookie: LoggedCookie, { keys }: LogFacts, seen: ReadonlySet<string>): Observation[] {
  const { name } = cookie;
  if (SIGNATURE.test(name)) return [];
  const value = revealedIn(cookie);
  const opened = openWith({ name, value, siblings: new Map() }, keys);
  const isSeen = seen.has(`${name}=${value}`);
  const known = isSeen ? { words: own('a response of this scan set it'), isSure: true } : sessionBy(opened);
  if (known === undefined) return [];
  const [place] = cookie.places;
  return [
    {
      ...inLogs(cookie),
      message: say`A log line contains the session cookie ${quote(name)} (${known.words}) in ${whereWords(place)} (${lineWords(place)}).${oftenWords(cookie)}`,
      confidence: isSeen ? 'certain' : known.isSure ? 'firm' : 'tentative',
      mark: `cookie ${name}`,
      cause: `cookie ${name}`,
      links: linksOf(opened),
      proof: {
        secret: { rule: 'session-cookie', provider: 'unknown', value: cookie.value, checksum: 'none' },
        excerpt: say`${whereWords(place)} = ${cookie.value}`,
      },
    },
  ];
}

/** Keys in the cookie: the same entry may be known from a response, or from the code. */
const linksOf = (opened: OpenedCookie): CodeLink[] =>
  secretsInOpened(opened, '').flatMap(({ entry: { pointer } }): CodeLink[] => {
    const { cookie, format } = opened;
    const entry = pointer.split('/').at(-1) ?? '';
    return [
      {
        key: `logged-cookie ${cookie.name} ${format?.id ?? opened.shape?.id ?? 'unknown'} ${pointer}`,
        why: say`the logged cookie ${quote(cookie.name)} has the same format and the same entry`,
      },
      {
        key: `entry ${familyOf(format?.framework ?? 'unknown')} ${entry}`,
        why: say`the logged cookie has the same entry ${quote(entry)} of the session`,
      },
    ];
  });

/** The least length of a session, where only the name says that it is one. */
const SHORTEST_ID = 16;

function sessionBy(opened: OpenedCookie): { readonly words: Said; readonly isSure: boolean } | undefined {
  const { role, reason } = roleOf(opened);
  if (role !== 'session' && role !== 'remember-me') return undefined;
  const isDecoded = opened.format !== undefined && opened.confidence !== 'tentative';
  if (!isDecoded && (opened.cookie.value.length < SHORTEST_ID || !/\d/.test(opened.cookie.value))) return undefined;
  return { words: own(reason), isSure: isDecoded || !reason.startsWith('its name contains') };
}
