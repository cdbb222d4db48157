import type { Finding } from '../model/report.ts';
import { confidences, type Grade, type Harm } from '../model/terms.ts';

/** What a kind of harm gives to an attacker, how severe it is, and the checks whose findings have it unless they say otherwise. */
interface HarmRule {
  readonly harm: Harm;
  readonly gives: string;
  readonly severity: string;
  readonly checks: readonly string[];
}

/**
 * The order of findings: severity first, then this table from top to bottom. One table with `policy.ts`; docs/scoring.md is printed from both.
 * A check that is not named here is posture.
 */
export const harmRules: readonly HarmRule[] = [
  {
    harm: 'takeover',
    gives: 'a key of another service can be read in a session, and such sessions can be forged',
    severity: 'critical',
    checks: [],
  },
  {
    harm: 'forgery',
    gives: 'any session or identity can be forged, or code can be run on the server',
    severity: 'critical; high where the forged value may not be what the server trusts',
    checks: [
      'auth-accepts-anything',
      'code-session-key-hardcoded',
      'jwks-private-key-exposed',
      'jwt-algorithm-none',
      'jwt-key-confusion',
      'jwt-key-known',
      'jwt-not-verified',
      'session-key-known',
      'session-unsigned',
    ],
  },
  {
    harm: 'passwords',
    gives: 'passwords or password hashes of users can be read',
    severity: 'critical where several are returned to unauthenticated clients, otherwise high',
    checks: [],
  },
  {
    harm: 'environment',
    gives: 'the environment, the configuration, private keys or the source code of the server can be read',
    severity: 'critical where it contains a secret, otherwise by its content',
    checks: ['code-debug-enabled', 'debug-enabled', 'sensitive-file-exposed'],
  },
  {
    harm: 'secrets',
    gives: "keys, tokens or another visitor's session can be obtained by anyone",
    severity: 'high; critical where the key is proven valid or readable by anyone',
    checks: [
      'api-key-in-body',
      'api-key-in-cookie',
      'api-key-in-document',
      'api-key-in-header',
      'api-key-in-log',
      'api-key-in-script',
      'api-key-in-url',
      'code-key-hardcoded',
      'code-key-in-cookie',
      'code-key-in-response',
      'code-key-in-session',
      'code-key-in-url',
      'code-key-logged',
      'credentials-in-log',
      'mcp-session-id-predictable',
      'refresh-token-reusable',
      'request-echo',
      'secret-in-error',
      'session-cookie-in-log',
      'session-fixation',
      'session-id-predictable',
      'session-not-rotated',
      'session-survives-logout',
    ],
  },
  {
    harm: 'data',
    gives: 'non-public data or operations are open',
    severity: 'critical for personal data and writes, high for other data, medium or less for single properties',
    checks: [
      'auth-inconsistent',
      'auth-not-enforced',
      'code-cors-open',
      'cors-null-origin',
      'cors-reflects-origin',
      'directory-listing',
      'function-admin-open',
      'function-of-higher-role',
      'graphql-field-exposed',
      'jwt-sensitive-claims',
      'llm-endpoint-open',
      'llm-prompt-leaked',
      'mcp-open',
      'object-neighbour-readable',
      'object-of-another',
      'old-version-served',
      'personal-data-exposed',
      'personal-data-in-log',
      'property-of-higher-role',
      'property-sensitive',
      'property-undocumented',
      'session-data-readable',
      'ssrf-fetches-url',
    ],
  },
  {
    harm: 'assistance',
    gives: 'helps an attack that needs more: a victim who follows a link, a position on the network, another flaw',
    severity: 'high where traffic can be read or changed, otherwise medium or low',
    checks: [
      'basic-auth-in-clear',
      'certificate-invalid',
      'code-cookie-flags-off',
      'code-logout-keeps-session',
      'code-session-not-rotated',
      'content-type-not-enforced',
      'cookie-injection',
      'cookie-prefix-broken',
      'cookie-scope-too-wide',
      'cookie-without-httponly',
      'cookie-without-samesite',
      'cookie-without-secure',
      'credentials-in-clear',
      'document-key-in-query',
      'graphql-csrf',
      'graphql-get-mutations',
      'header-injection',
      'https-missing',
      'https-not-forced',
      'jwks-key-weak',
      'jwt-audience-unchecked',
      'jwt-never-expires',
      'llm-guard-bypassed',
      'llm-indirect-injection',
      'mcp-origin-unchecked',
      'mcp-tool-hidden-text',
      'method-override-honoured',
      'mixed-content',
      'open-redirect',
      'openid-configuration-insecure',
      'operation-undocumented',
      'page-size-unbounded',
      'rate-limit-bypass',
      'redirect-to-insecure',
      'reflected-input',
      'server-error-on-bad-input',
      'server-url-insecure',
      'session-response-cacheable',
      'stack-trace-exposed',
      'stack-trace-locals-in-log',
      'token-binding-unchecked',
      'unsafe-method-allowed',
      'upstream-error-exposed',
    ],
  },
  {
    harm: 'posture',
    gives: 'nothing by itself: missing hardening, differences between document and server, facts about the target',
    severity: 'low or info',
    checks: [],
  },
];

const rankOf = (harm: Harm): number => harmRules.findIndex((rule) => rule.harm === harm);

/** The harm of a check's findings, unless one says otherwise. */
export const harmOf = (check: string): Harm =>
  harmRules.find(({ checks }) => checks.includes(check))?.harm ?? 'posture';

/**
 * Orders findings of one severity: what is tentative after what is certain or firm, worse harm first, then certain before firm. A text
 * that is compared by code unit.
 */
export function harmKey({ check, confidence }: Pick<Finding, 'check' | 'confidence'>, harm = harmOf(check)): string {
  const isDoubt = confidence === 'tentative' ? 1 : 0;
  return `${isDoubt} ${rankOf(harm)} ${confidences.indexOf(confidence)}`;
}

/** What each grade means, in one line. */
export const gradeMeanings: Readonly<Record<Grade, string>> = {
  A: 'nothing serious was found; only hardening is left',
  B: 'no serious weakness by itself, but several that help an attacker',
  C: 'a serious weakness, or many lesser ones; fix before it is public',
  D: 'several serious weaknesses, or very many lesser ones',
  F: 'sessions, secrets or data can be stolen now, or serious weaknesses add up',
};

const DOUBTED: readonly Grade[] = ['A', 'B'];

/** What the grade of a report means. Tentative findings do not cap a grade; where one would be serious, a good grade must not say that nothing was found. */
export function gradeMeaning(grade: Grade, findings: readonly Pick<Finding, 'severity' | 'confidence'>[]): string {
  const doubts = findings.filter(
    ({ severity, confidence }) => confidence === 'tentative' && (severity === 'critical' || severity === 'high'),
  ).length;
  if (doubts === 0 || !DOUBTED.includes(grade)) return gradeMeanings[grade];
  return `nothing serious was confirmed, but ${doubts === 1 ? 'a tentative finding' : `${doubts} tentative findings`} of critical or high severity must be checked`;
}
