/**
 * Which of our plants each peer's finding stands for. In doubt in the peer's favour: a finding about the whole site counts for every place, and one
 * kind may stand for several checks. What stands for no plant is still counted against the fixed applications.
 */
export interface Meaning {
  /** Matched against the peer's own name of the finding, with its text behind a colon where the name is a category. */
  readonly says: RegExp;
  readonly checks: readonly string[];
  /** Why it means that, and what it cannot distinguish. */
  readonly because: string;
}

const WAPITI: readonly Meaning[] = [
  { says: /^Secure Flag cookie/, checks: ['cookie-without-secure'], because: 'names the cookie; also on plain HTTP' },
  { says: /^HttpOnly Flag cookie/, checks: ['cookie-without-httponly'], because: 'names the cookie' },
  { says: /^Content Security Policy/, checks: ['header-csp-missing'], because: 'one for the site' },
  {
    says: /^HTTP Secure Headers: X-Frame-Options/,
    checks: ['header-frame-missing'],
    because: '3.0.4 puts headers in one category',
  },
  { says: /^HTTP Secure Headers: X-Content-Type-Options/, checks: ['header-nosniff-missing'], because: 'the same' },
  {
    says: /^HTTP Secure Headers: Strict-Transport/,
    checks: ['hsts-missing'],
    because: 'on plain HTTP, where browsers ignore the header',
  },
  { says: /^Clickjacking Protection/, checks: ['header-frame-missing'], because: 'the name of 3.3' },
  { says: /^MIME Type Confusion/, checks: ['header-nosniff-missing'], because: 'the name of 3.3' },
  { says: /^HTTP Strict Transport/, checks: ['hsts-missing'], because: 'the name of 3.3' },
  { says: /^Unencrypted Channels/, checks: ['https-missing'], because: 'the page comes over HTTP' },
  { says: /^Cleartext Submission/, checks: ['https-missing'], because: 'a password form over HTTP' },
  { says: /^Open Redirect/, checks: ['open-redirect'], because: 'shown with a request' },
  {
    says: /^CRLF Injection/,
    checks: ['header-injection', 'cookie-injection'],
    because: 'a line break reached a header',
  },
  { says: /^Stack Trace/, checks: ['stack-trace-exposed'], because: 'the trace in the body; names the page' },
  {
    says: /^Information Disclosure - Full Path/,
    checks: ['stack-trace-exposed'],
    because: 'a path of the server, on our applications in a trace only',
  },
  {
    says: /^(?:Backup file|Potentially dangerous file)/,
    checks: ['sensitive-file-exposed'],
    because: 'names the file',
  },
];

const OBSERVATORY: readonly Meaning[] = [
  { says: /^content-security-policy/, checks: ['header-csp-missing'], because: 'one page, one host' },
  {
    says: /^cookies/,
    checks: ['cookie-without-secure', 'cookie-without-httponly', 'cookie-without-samesite'],
    because: 'the worst cookie of the page counts; one result stands for all',
  },
  {
    says: /^cross-origin-resource-sharing/,
    checks: ['cors-reflects-origin'],
    because: 'any origin is reflected, with credentials',
  },
  { says: /^x-content-type-options/, checks: ['header-nosniff-missing'], because: 'the header is absent' },
  {
    says: /^x-frame-options/,
    checks: ['header-frame-missing'],
    because: 'the header is absent, and frame-ancestors too',
  },
  {
    says: /^referrer-policy/,
    checks: ['header-referrer-policy-missing'],
    because: 'only a bad one fails; an absent one passes',
  },
  {
    says: /^strict-transport-security/,
    checks: ['hsts-missing'],
    because: 'on plain HTTP, where browsers ignore the header',
  },
  { says: /^redirection/, checks: ['https-missing'], because: 'no redirect to HTTPS' },
];

const APIHUNTER: readonly Meaning[] = [
  { says: /^cors\/(?:reflected|regex)/, checks: ['cors-reflects-origin'], because: 'foreign origins are allowed' },
  { says: /^cors\/null/, checks: ['cors-null-origin'], because: 'null is allowed' },
  { says: /debug-endpoint-\.env$/, checks: ['sensitive-file-exposed'], because: 'the file is part of the name' },
  { says: /debug-endpoint/, checks: ['debug-enabled'], because: 'any other page of that kind' },
  {
    says: /secret-in-response/,
    checks: ['api-key-in-body', 'api-key-in-script', 'secret-in-error', 'sensitive-file-exposed'],
    because: 'a key in a body; where it stands decides which of ours it is',
  },
  {
    says: /error-disclosure|stack/,
    checks: ['stack-trace-exposed', 'debug-enabled'],
    because: 'marks of a trace in the body',
  },
  { says: /internal-ip|private-ip/, checks: ['internal-address-exposed'], because: 'a private address' },
  { says: /server-version/, checks: ['server-version-disclosed'], because: 'Server has a version' },
  { says: /xcto-missing/, checks: ['header-nosniff-missing'], because: 'the header is absent' },
  { says: /xfo-missing/, checks: ['header-frame-missing'], because: 'the header is absent' },
  { says: /csp-missing|^csp\//, checks: ['header-csp-missing'], because: 'the header is absent' },
  { says: /referrer-policy-missing/, checks: ['header-referrer-policy-missing'], because: 'the header is absent' },
  {
    says: /cache-control-missing/,
    checks: ['session-response-cacheable'],
    because: 'no Cache-Control; it names the page',
  },
  { says: /hsts-missing/, checks: ['hsts-missing'], because: 'on plain HTTP, where browsers ignore the header' },
  { says: /redirect/, checks: ['open-redirect'], because: 'shown with a request' },
  { says: /^openapi|swagger/, checks: ['api-docs-exposed'], because: 'a description can be read' },
];

const BADSECRETS: readonly Meaning[] = [
  {
    says: /^SecretFound/,
    checks: ['session-key-known', 'session-data-readable'],
    because: 'the key of the cookie is known, and with it shown that it is signed and not encrypted',
  },
];

/** From its vulnerability list; not seen run here. */
const VULNAPI: readonly Meaning[] = [
  { says: /csp/i, checks: ['header-csp-missing'], because: 'the header is absent' },
  { says: /x.?content.?type/i, checks: ['header-nosniff-missing'], because: 'the header is absent' },
  { says: /x.?frame/i, checks: ['header-frame-missing'], because: 'the header is absent' },
  { says: /hsts/i, checks: ['hsts-missing'], because: 'on plain HTTP, where browsers ignore the header' },
  { says: /http.?only/i, checks: ['cookie-without-httponly'], because: 'the last cookie of an answer' },
  { says: /secure/i, checks: ['cookie-without-secure'], because: 'the last cookie of an answer' },
  { says: /same.?site/i, checks: ['cookie-without-samesite'], because: 'the last cookie of an answer' },
  { says: /cors/i, checks: ['cors-reflects-origin'], because: 'any finding about CORS' },
  { says: /fingerprint|signature/i, checks: ['server-version-disclosed'], because: 'what the server says of itself' },
  { says: /openapi/i, checks: ['api-docs-exposed'], because: 'a description can be read' },
  { says: /exposed/i, checks: ['sensitive-file-exposed'], because: 'a file that answers 200' },
];

export const MEANINGS: Readonly<Record<string, readonly Meaning[]>> = {
  wapiti: WAPITI,
  observatory: OBSERVATORY,
  apihunter: APIHUNTER,
  badsecrets: BADSECRETS,
  vulnapi: VULNAPI,
};

/** What plain HTTP on loopback makes true of every application: told apart in the count on the fixed ones, for every tool. */
export const ABOUT_HTTPS: ReadonlySet<string> = new Set(['https-missing', 'hsts-missing', 'cookie-without-secure']);

/** Found only where the page is named too: the others hold for the whole site or are told apart by the cookie. */
export const BOUND_TO_A_PAGE: ReadonlySet<string> = new Set([
  'api-key-in-body',
  'api-key-in-script',
  'api-key-in-header',
  'api-key-in-url',
  'secret-in-error',
  'stack-trace-exposed',
  'internal-address-exposed',
  'request-echo',
  'open-redirect',
  'cookie-injection',
  'sensitive-file-exposed',
  'api-docs-exposed',
  'session-response-cacheable',
]);
