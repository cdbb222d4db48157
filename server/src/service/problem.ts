/** The kinds of refusal, with their HTTP status (RFC 9457). `urn:openbrick:problem:` and the kind is the `type` of a problem. */
export const problemStatus = {
  'malformed-json': 400,
  unauthenticated: 401,
  forbidden: 403,
  csrf: 403,
  origin: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'precondition-failed': 412,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'validation-failed': 422,
  'idempotency-key-reused': 422,
  'ownership-required': 422,
  'target-not-allowed': 422,
  'rate-limited': 429,
  internal: 500,
  unavailable: 503,
} as const;

export type ProblemKind = keyof typeof problemStatus;

/** Where input is wrong: a JSON Pointer into the body, or the name of a parameter. */
export type FieldError = { readonly detail: string } & (
  | { readonly pointer: string; readonly parameter?: never }
  | { readonly parameter: string; readonly pointer?: never }
);

interface ProblemDetails {
  readonly errors?: readonly FieldError[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** A refusal that the caller may read. Each door (HTTP, MCP, command line) says it in its own form. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly kind: ProblemKind;
  readonly errors: readonly FieldError[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(kind: ProblemKind, detail: string, { errors = [], headers = {}, cause }: ProblemDetails = {}) {
    super(detail, cause === undefined ? {} : { cause });
    this.kind = kind;
    this.errors = errors;
    this.headers = headers;
  }

  get status(): (typeof problemStatus)[ProblemKind] {
    return problemStatus[this.kind];
  }
}

/** Also said of things of other projects: whoever may not see a thing does not learn that it exists. */
export const notFound = (thing: string): Problem => new Problem('not-found', `No such ${thing}.`);

/** A field of the body that is not valid. */
export const invalid = (pointer: string, detail: string): Problem =>
  new Problem('validation-failed', detail, { errors: [{ pointer, detail }] });

/** Something that the server needs does not work at the moment: the same request may succeed soon. */
export const unavailable = (detail: string): Problem =>
  new Problem('unavailable', detail, { headers: { 'Retry-After': '5' } });
