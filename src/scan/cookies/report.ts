import { checks } from '../../checks/index.ts';
import type { FoundEntry } from '../../cookies/found-entries.ts';
import { originOf } from '../../derive/cookies/cookie-proof.ts';
import { secretsInCookie } from '../../derive/cookies/cookie-secrets.ts';
import { type CookieSeen, carriesSession, isSupplied } from '../../derive/cookies/cookies-seen.ts';
import { sealedKey } from '../../derive/secrets/sealed-key.ts';
import { secretsSeen } from '../../derive/secrets/secrets-seen.ts';
import { maskFor } from '../../judge/mask.ts';
import { buildReport } from '../../judge/report.ts';
import { judgeCheck, planCheck } from '../../judge/run.ts';
import type { Check } from '../../model/check.ts';
import type { Evidence, SuppliedKey } from '../../model/evidence.ts';
import type { Finding } from '../../model/report.ts';
import { maskOf } from '../../model/sealed.ts';
import { version } from '../../package/version.ts';
import { runAtOnce, type Steps } from '../../parse/steps.ts';
import { randomness } from '../../secrets/randomness.ts';
import { titleOf } from '../../secrets/titles.ts';
import { openingGiven } from './evidence.ts';
import type { GivenCookies } from './given.ts';

/** What `openbrick cookie --format json` says of one cookie (contract: command line). */
export interface CookieReport {
  readonly name: string;
  readonly format: string;
  readonly framework: string | null;
  readonly confidence: string | null;
  /** Formats that write such values, where none is known for sure: ids. */
  readonly candidates: readonly string[];
  readonly protection: string;
  /** Without any key. */
  readonly readable: boolean;
  readonly path: readonly string[];
  readonly role: { readonly role: string; readonly reason: string };
  readonly entries: readonly EntryReport[];
  readonly key: KeyReport | null;
  /** Guesses that were not made, because the format is slow to test. */
  readonly keysLeft: number;
  readonly attributes: AttributesReport | null;
  readonly findings: readonly Finding[];
}

interface EntryReport {
  readonly pointer: string;
  readonly value?: string | number | boolean | null;
  readonly masked?: string;
  readonly length?: number;
  readonly secret?: { readonly rule: string; readonly provider: string; readonly checksum: string };
}

interface KeyReport {
  readonly verified: true;
  readonly key: string;
  readonly source: 'known' | 'supplied' | 'guessed';
  /** What a guessed key is made of, in words. */
  readonly pattern: string | null;
  readonly published: string | null;
  /** Where the key came from, when it is no published one: `line 3 of the key list`. */
  readonly from: string | null;
  readonly salt: string | null;
  readonly digest: string;
  readonly tester: string;
}

interface AttributesReport {
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: string | null;
  readonly maxAge: number | null;
  readonly path: string | null;
  readonly domain: string | null;
}

/** Content can always be judged; attributes only where a Set-Cookie line was given. */
const contentChecks =
  /^(?:api-key-in-cookie|publishable-key-exposed|session-data-readable|session-unsigned|session-key-known|jwt-.{1,40})$/;
const attributeChecks = /^(?:cookie-without-.{1,20}|cookie-prefix-broken|cookie-rejected|session-cookie-long-lived)$/;

/** Looks at cookies offline: no request, no clock but `now` (Unix milliseconds) for lifetimes. */
export const inspectCookies = (given: GivenCookies, keys: readonly SuppliedKey[], now: number): CookieReport[] =>
  runAtOnce(inspecting(given, keys, now)).cookies;

/** The same, one cookie a step; `inHaste` of them were opened when there was no more time, and few keys were tried on these. */
export function* inspecting(
  given: GivenCookies,
  keys: readonly SuppliedKey[],
  now: number,
): Steps<{ readonly cookies: CookieReport[]; readonly inHaste: number }> {
  const { evidence, cookies, inHaste } = yield* openingGiven(given, keys, now);
  const findings = findingsFor(evidence, given.withAttributes);
  const reports: CookieReport[] = [];
  for (const cookie of cookies) {
    yield;
    reports.push(reportOf(cookie, given, findings));
  }
  return { cookies: reports, inHaste };
}

function findingsFor(evidence: Evidence, withAttributes: boolean): readonly Finding[] {
  const wanted = checks.filter(
    ({ id }: Check) => contentChecks.test(id) || (withAttributes && attributeChecks.test(id)),
  );
  const report = buildReport({
    evidence,
    verdicts: wanted.map((check) => judgeCheck(planCheck(check, evidence), new Map())),
    probed: [],
    secrets: secretsSeen(evidence, []),
    notes: [],
    suppressions: [],
    guides: new Set(),
    ruleTitle: titleOf,
    version,
    startedAt: 0,
    durationMs: 0,
    requests: { sent: 0, failed: 0, budget: 0 },
  });
  return report.findings.map(({ location: { name, pointer }, proof: { curl: _, ...proof }, ...finding }) => ({
    ...finding,
    location: {
      source: 'cookie',
      part: 'cookie',
      ...(name !== undefined && { name }),
      ...(pointer !== undefined && { pointer }),
    },
    related: [],
    proof,
  }));
}

function reportOf(cookie: CookieSeen, { withAttributes }: GivenCookies, findings: readonly Finding[]): CookieReport {
  const { line, opened, role } = cookie;
  const { format, shape, candidates, confidence, decoded, entries, keysLeft } = opened;
  return {
    name: line.name,
    format: format?.id ?? shape?.id ?? 'unknown',
    framework: format?.framework ?? null,
    confidence: opened.key && opened.format ? 'certain' : (confidence ?? (shape ? 'tentative' : null)),
    candidates: candidates.map(({ id }) => id),
    protection: decoded.protection,
    readable: decoded.protection !== 'encrypted' && decoded.protection !== 'reference' && decoded.serializer !== 'none',
    path: decoded.path,
    role,
    entries: listed(entries, cookie).map((entry) => entryOf(entry, cookie)),
    key: keyOf(cookie),
    keysLeft,
    attributes: withAttributes ? attributesOf(cookie) : null,
    findings: findings.filter(({ location }) => location.name === line.name),
  };
}

/** What is worth listing: not the opaque id itself unless it is a key, and a value that several layers lead to once. */
const listed = (entries: readonly FoundEntry[], cookie: CookieSeen): FoundEntry[] =>
  entries.filter(
    ({ pointer, value }, i) =>
      (pointer !== '' || !isBare(cookie) || isKeyItself(cookie)) &&
      entries.findIndex((other) => other.pointer === pointer && other.value === value) === i,
  );

/** Nothing can be read in it: the value is an id or cipher text. */
const isBare = ({ opened: { decoded } }: CookieSeen): boolean =>
  decoded.protection === 'reference' || (decoded.protection === 'unclear' && decoded.serializer === 'none');

/** The cookie's value is a key by its name or form, and refers to nothing. */
const isKeyItself = (cookie: CookieSeen): boolean =>
  secretsInCookie(cookie).some(({ match, entry }) => entry.pointer === '' && match.kind === 'secret');

/** A session cookie's own contents may let someone in, and so may what is random and no rule knows: an id, a token of this service. */
const mayLetIn = (value: string, cookie: CookieSeen): boolean =>
  value.length >= LONG &&
  (carriesSession(cookie) || (value.match(/[\w-]{20,500}/g) ?? []).some((run) => randomness(run) > 0));
const LONG = 20;

function entryOf(entry: FoundEntry, cookie: CookieSeen): EntryReport {
  const secrets = secretsInCookie(cookie);
  const found = secrets.find((secret) => secret.entry.pointer === entry.pointer)?.match;
  if (found !== undefined) {
    const { rule, token, checksum } = found;
    return {
      pointer: entry.pointer,
      masked: maskOf(token),
      length: token.length,
      secret: { rule: rule.id, provider: rule.provider, checksum },
    };
  }
  if (typeof entry.value === 'string' && mayLetIn(entry.value, cookie)) {
    return { pointer: entry.pointer, masked: maskOf(entry.value), length: entry.value.length };
  }
  const mask = maskFor(secrets.map(({ match }) => sealedKey(match)));
  return { pointer: entry.pointer, value: typeof entry.value === 'string' ? mask.value(entry.value) : entry.value };
}

function keyOf({ opened }: CookieSeen): KeyReport | null {
  if (opened.key === undefined) return null;
  const { key, tester, opened: proof } = opened.key;
  const supplied = isSupplied(key);
  const source = originOf(key);
  return {
    verified: true,
    key: source === 'supplied' ? 'yours' : source === 'guessed' ? `(${key.bytes.length} bytes)` : shown(key.bytes),
    source,
    pattern: key.guess ?? null,
    published: supplied ? null : key.source,
    from: supplied ? key.source : null,
    salt: proof.salt ?? null,
    digest: proof.digest,
    tester: tester.id,
  };
}

/** As text where it is text, else as hex. */
function shown(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('utf8');
  return Buffer.from(text).equals(bytes) && !/[\u0000-\u001f\u007f-\u009f]/.test(text)
    ? text
    : `hex:${Buffer.from(bytes).toString('hex')}`;
}

const attributesOf = ({ line }: CookieSeen): AttributesReport => ({
  secure: line.secure,
  httpOnly: line.httpOnly,
  sameSite: line.sameSite ?? null,
  maxAge: line.maxAge ?? null,
  path: line.path ?? null,
  domain: line.domain ?? null,
});
