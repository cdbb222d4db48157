import type { Mark } from '../secrets/marks.ts';
import type { CodePatch } from './code.ts';
import type { CommitOfPlace, EvidenceMap, EvidenceName } from './evidence.ts';
import type { Probe, ProbeResults } from './probe.ts';
import type { Said } from './said.ts';
import type { Sealed } from './sealed.ts';
import type { Category, Confidence, Harm, Severity } from './terms.ts';

/** Where a thing was seen; the fields are those of a location in `docs/report.schema.json`. */
export interface Location {
  readonly source: 'live' | 'openapi' | 'har' | 'log' | 'code' | 'cookie';
  readonly method?: string;
  readonly url?: string;
  readonly path?: string;
  readonly operationId?: string;
  readonly part?: 'cookie' | 'header' | 'body' | 'url' | 'status' | 'tls' | 'document' | 'line';
  /** Of the cookie, header or parameter; of the file inside an archive. */
  readonly name?: string;
  /** RFC 6901, into the body or the decoded cookie. */
  readonly pointer?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** In a git history: the commit in which the file has it first. */
  readonly commit?: CommitOfPlace;
}

/** A leaked secret as a check saw it. */
export interface SecretProof {
  readonly rule: string;
  readonly provider: string;
  readonly value: Sealed;
  readonly checksum: 'valid' | 'invalid' | 'none';
}

export interface CookieProof {
  readonly format: string;
  readonly framework: string;
  readonly protection: 'plain' | 'signed' | 'encrypted' | 'reference' | 'unclear';
  /** Encodings that were undone on the way to the place of the finding, from the outside in: `base64`, `json`, `$.github_token`. */
  readonly layers?: readonly string[];
  /** The key that verifies it, fit to be shown: as it is when it is on the public list, masked when it is the user's, its length when it was guessed. */
  readonly key?: {
    readonly shown: Said;
    readonly source: 'known' | 'supplied' | 'guessed';
    /** SHA-256 of a known one, in hexadecimal: equal for equal keys. */
    readonly digest?: string;
  };
}

/** What one reading of the evidence shows. Appended, never overwritten; what it is worth is policy's affair. */
export interface Observation {
  readonly at: Location;
  /** One or two sentences: what is so, here. */
  readonly message: Said;
  /** Where a written rule moves it from the check's own severity. */
  readonly severity?: Severity;
  /** Where the case does another harm than findings of its check usually do. */
  readonly harm?: Harm;
  /** `certain` unless said. */
  readonly confidence?: Confidence;
  /** In place of the check's title, where the case has a better one. */
  readonly title?: Said;
  readonly related?: readonly Location[];
  /** Further places of the same defect: they count. `related` are places that explain it. */
  readonly also?: readonly Location[];
  /** How many further places were counted and not kept. */
  readonly unlisted?: number;
  /** In a git history: whether HEAD still has it. */
  readonly inHead?: boolean;
  readonly proof?: {
    /** Id of the exchange that shows it: its request becomes the curl line. */
    readonly exchange?: string;
    /** A line of what was received, through `quote`. */
    readonly excerpt?: Said;
    readonly secret?: SecretProof;
    readonly cookie?: CookieProof;
  };
  /** Of source code and logs: what links it with what a server returns. */
  readonly links?: readonly CodeLink[];
  /** The places that the value goes through, from the code that has it to the log that ends up with it. */
  readonly way?: readonly WayStep[];
  /** Of source code with several applications: the one that the place belongs to. */
  readonly application?: string;
  /** The framework that it is about, where the place shows it. */
  readonly framework?: string;
  /** The fix as a change of lines. */
  readonly patch?: CodePatch;
  /** In place of the check's fix, where the case needs another. */
  readonly fix?: Said;
  /** Of a joined defect: what else is to be done, at its other places. */
  readonly furtherFix?: readonly Said[];
  /** A mark where it was seen says that it may be so: it is reported as suppressed. */
  readonly allowed?: Mark;
  /** What distinguishes this defect from another of the same check at the same place, and stays the same in the next scan. Never a secret. */
  readonly mark?: string;
  /** Equal for observations of one check that have one cause, wherever they are: they become one finding with all their places. Never a secret. */
  readonly cause?: string;
  /** Observations of other checks, by their marks, that this one covers: a report does not repeat them. */
  readonly covers?: readonly { readonly check: string; readonly mark: string }[];
}

/** `code` has the value or passes it on, `server` sends it, `logging` passes it to a logger, `log` is the line that contains it. */
export type Stage = 'code' | 'server' | 'logging' | 'log';

/** A place on the way of a value. */
export interface WayStep {
  readonly at: Location;
  readonly stage: Stage;
  /** What it has in common with the step before, where the two were found apart. */
  readonly why?: Said;
}

/** What a finding in source code or in a log has in common with a finding of the server: equal keys are one defect. */
export interface CodeLink {
  /** Never a secret: `flag Secure sid`, `entry flask github_token`. */
  readonly key: string;
  /** In words: `the same attribute of the same cookie`. */
  readonly why: Said;
}

export interface NotApplicable {
  readonly notApplicable: Said;
}

export const notApplicable = (why: Said): NotApplicable => ({ notApplicable: why });

/** What a check is, apart from its two functions: all docs are made from it. */
export interface CheckFacts {
  /** The catalogue's id, also the file's name. */
  readonly id: string;
  readonly category: Category;
  /** Where it starts. */
  readonly severity: Severity;
  /** The defect in one line, as a finding's heading: `A session cookie is sent without Secure`. */
  readonly title: string;
  /** Why it matters: who can do what with it. */
  readonly why: string;
  /** What to do, for any framework. */
  readonly fix: string;
  /** The same for a framework, naming its setting and line: `flask` → `app.config.update(SESSION_COOKIE_SECURE=True)`. */
  readonly fixes?: Readonly<Record<string, string>>;
  /** What is deliberately not flagged, and when the severity moves. */
  readonly notes?: string;
  readonly cwe: readonly number[];
  /** `API8:2023`. */
  readonly owasp: readonly string[];
  readonly references: readonly string[];
  /** First part of the guide's name, where a guide covers it: `api-key-exposure`. */
  readonly guide?: string;
}

export type Facts<K extends EvidenceName> = Pick<EvidenceMap, K>;

/** What a check is handed: all that it needs, and of what it takes that which is there. */
type Handed<K extends EvidenceName, O extends EvidenceName> = Facts<K> & Partial<Facts<O>>;

/** A pure reading of the evidence it declares: no network, clock, file or randomness. */
export interface Check<K extends EvidenceName = EvidenceName, O extends EvidenceName = EvidenceName>
  extends CheckFacts {
  /** Without one of these it does not run. It is handed these, those of `takes`, and no others. */
  readonly needs: readonly K[];
  /** Evidence that it also uses where it is there. */
  readonly takes?: readonly O[];
  /** Requests that nothing else would send. */
  plan?(facts: Handed<K, O>): readonly Probe[];
  judge(facts: Handed<K, O>, results: ProbeResults): readonly Observation[] | NotApplicable;
  /** Whether it was milder than it would be on the internet because the target is on loopback. */
  spares?(facts: Handed<K, O>): boolean;
}

/** Holds a check to its shape and lets the compiler infer what it needs and takes. */
export const defineCheck = <const K extends EvidenceName, const O extends EvidenceName = never>(
  check: Check<K, O>,
): Check<K, O> => check;
