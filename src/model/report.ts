import type { AccessResult } from './identity.ts';
import type { ResponseKind } from './response-kind.ts';
import type { Controls } from './standards.ts';
import type { Category, Confidence, Grade, Severity, TargetContext } from './terms.ts';

declare const masked: unique symbol;

/** Text that went through the mask: no secret is in it in full. Only `judge/mask.ts` makes it, and the reader of saved reports. */
export type Masked = string & { readonly [masked]: true };

/** The one product; `--format json` writes it as it is (docs/report.schema.json). */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'openbrick'; readonly version: string };
  readonly target: ReportTarget;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly requests: { readonly sent: number; readonly failed: number; readonly budget: number };
  /** The version of the policy that made the score, and the context that weighted it; absent in reports of older versions. */
  readonly policy?: { readonly version: number; readonly context?: TargetContext };
  readonly score: number | null;
  readonly grade: Grade | null;
  /** What this grade means, in one line; absent where there is none. */
  readonly gradeMeans?: Masked;
  /** Why there is neither, and what to do about it; absent where there is a grade. */
  readonly noGrade?: Masked;
  readonly categories: readonly CategoryScore[];
  readonly checks: readonly CheckOutcome[];
  readonly findings: readonly Finding[];
  /** Findings that a mark in their line or a suppression takes out: they are not scored and do not gate. Absent where there are none. */
  readonly suppressed?: readonly SuppressedFinding[];
  readonly coverage: Coverage;
  /** Who could read what; absent where no identities were given. */
  readonly authorization?: Authorization;
  readonly notes: readonly Masked[];
}

export interface ReportTarget {
  readonly url?: Masked;
  /** It was judged as if it were served there. */
  readonly publicUrl?: Masked;
  /** The API document that was read. */
  readonly document?: {
    readonly from: Masked;
    readonly title: Masked;
    /** Of OpenAPI: `3.1.0`. */
    readonly version: Masked;
    readonly operations: number;
  };
  /** What `openbrick secrets` was asked to search, and how many files it searched. */
  readonly paths?: readonly Masked[];
  readonly files?: number;
  /** Lines of source code that `scan --source` read. */
  readonly lines?: number;
  readonly sources: readonly ('live' | 'openapi' | 'har' | 'log' | 'code')[];
  readonly frameworks?: readonly {
    readonly id: string;
    readonly confidence: Confidence;
    readonly evidence: readonly Masked[];
  }[];
}

export interface Authorization {
  /** Their names, and `unauthenticated`. */
  readonly identities: readonly Masked[];
  readonly rows: readonly AuthorizationRow[];
}

/** One operation, and one object where its path has IDs. */
export interface AuthorizationRow {
  readonly operation: Masked;
  readonly object?: Masked;
  /** The identity in whose own responses alone the object is. */
  readonly owner?: Masked;
  /** By the names of the identities. */
  readonly results: Readonly<Record<string, AccessResult>>;
}

export interface CategoryScore {
  readonly id: Category;
  readonly score: number | null;
  readonly findings: number;
}

export type Status = 'found' | 'passed' | 'not-applicable' | 'unknown';

export interface CheckOutcome {
  readonly id: string;
  readonly status: Status;
  readonly reason?: Masked;
  /** Requirements of standards that its findings bear on; absent without findings, and where none applies. */
  readonly controls?: Controls;
}

export interface Coverage {
  readonly operations: number;
  /** Requested, with a response. */
  readonly exercised: number;
  /** Returned success and content of their own. */
  readonly reached: number;
  /** Those, and those that asked for credentials. */
  readonly judged: number;
  /** What a scan that only reads may ask, redirects left out: `judged` of these is the coverage of the surface. */
  readonly readable: number;
  /** Asked with the user's credentials. */
  readonly signedIn: number;
  /** Operations of the API document. */
  readonly documented: number;
  /** In a sentence or two, and how far the grade can be trusted. */
  readonly summary: Masked;
  /** Share of scored weight that was really judged, 0 to 1. */
  readonly share: number;
  /** Every operation known, and what became of it. */
  readonly ledger: readonly LedgerLine[];
}

export interface LedgerLine {
  readonly method: string;
  readonly path: Masked;
  readonly source: string;
  readonly operationId?: Masked;
  /** The API document has it. */
  readonly documented: boolean;
  readonly outcome: ResponseKind | 'not-asked';
  readonly signedIn: boolean;
  readonly status?: number;
  readonly notSent?: Masked;
}

export interface ReportLocation {
  readonly source: 'live' | 'openapi' | 'har' | 'log' | 'code' | 'cookie';
  readonly method?: string;
  readonly url?: Masked;
  readonly path?: Masked;
  readonly operationId?: Masked;
  readonly part?: 'cookie' | 'header' | 'body' | 'url' | 'status' | 'tls' | 'document' | 'line';
  readonly name?: Masked;
  readonly pointer?: Masked;
  readonly file?: Masked;
  readonly line?: number;
  readonly column?: number;
  /** In a git history: the commit in which the file has it first, and when its author wrote it. */
  readonly commit?: { readonly id: string; readonly date: string };
}

export interface Finding {
  readonly fingerprint: string;
  readonly check: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly title: Masked;
  readonly summary: Masked;
  readonly location: ReportLocation;
  /** In a git history: whether HEAD still has it; absent elsewhere. */
  readonly inHead?: boolean;
  /** In how many different places it was seen; absent for one. `location` and `related` name all of them. */
  readonly count?: number;
  readonly related: readonly ReportLocation[];
  /** The way of the value, where more than one place of it is known. */
  readonly path?: readonly PathStep[];
  readonly proof: Proof;
  readonly remediation: {
    readonly summary: Masked;
    readonly guide?: string;
    readonly framework?: string;
    /** The fix as a change of whole lines, with what is secret masked. */
    readonly patch?: ReportPatch;
  };
  /** `OWASP API8:2023`, `CWE-614`, `RFC 6265 section 4.1.2.5`, URLs. */
  readonly references: readonly string[];
}

/** A place on the way of a value: code, the server's response, the call that logs it, the line of the log. */
export interface PathStep {
  readonly stage: 'code' | 'server' | 'logging' | 'log';
  readonly location: ReportLocation;
  /** What it has in common with the step before, where the two were found apart. */
  readonly why?: Masked;
}

export interface ReportPatch {
  readonly file: Masked;
  /** Of the first line that changes, from 1. */
  readonly line: number;
  readonly before: readonly Masked[];
  readonly after: readonly Masked[];
}

export interface SuppressedFinding extends Finding {
  readonly suppression: {
    /** `mark`: in the line of the finding; `configuration`: in a configuration file. */
    readonly by: 'mark' | 'configuration';
    /** Why, in the words of whoever wrote it. */
    readonly reason?: Masked;
    /** Who is responsible for it. */
    readonly owner?: Masked;
    /** The last day on which it counts, `2027-01-31`. */
    readonly expires?: Masked;
  };
}

export interface Proof {
  readonly curl?: Masked;
  readonly excerpt?: Masked;
  readonly secret?: {
    readonly rule: string;
    readonly provider: string;
    readonly title: string;
    readonly masked: Masked;
    readonly length: number;
    readonly checksum: 'valid' | 'invalid' | 'none';
  };
  readonly cookie?: {
    readonly format: string;
    readonly framework: string;
    readonly protection: 'plain' | 'signed' | 'encrypted' | 'reference' | 'unclear';
    /** Encodings on the way to the place, from the outside in; at the end a JSONPath where there is one. */
    readonly layers?: readonly Masked[];
    readonly key?: Masked;
  };
}
