import type { Mark } from '../secrets/marks.ts';
import type { SecretMatch } from '../secrets/rule.ts';
import type { SourceRead } from './code.ts';
import type { ApiDocument } from './document.ts';
import type { Exchange } from './exchange.ts';
import type { IdentityFacts } from './identity.ts';
import type { LogsRead } from './log-evidence.ts';
import type { Said } from './said.ts';
import type { Sealed } from './sealed.ts';
import type { Confidence } from './terms.ts';

/** A fact, or the reason there is none: `absent` was never there to be had, `failed` could not be looked at. */
export type Gathered<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly kind: 'absent' | 'failed'; readonly why: Said };

export const gathered = <T>(value: T): Gathered<T> => ({ ok: true, value });

/** Everything a check can ask for, by name. */
export interface EvidenceMap {
  readonly exchanges: readonly Exchange[];
  readonly surface: Surface;
  readonly tls: TlsFacts;
  readonly keys: readonly SuppliedKey[];
  readonly document: ApiDocument;
  readonly texts: TextsRead;
  readonly logs: LogsRead;
  readonly given: readonly GivenCredential[];
  readonly source: SourceRead;
  /** Users whose views of the target were compared, the one first that it was explored as. */
  readonly identities: readonly IdentityFacts[];
}

export type EvidenceName = keyof EvidenceMap;

/** What was seen and nothing else; frozen before any check reads it. */
export type Evidence = { readonly [K in EvidenceName]: Gathered<EvidenceMap[K]> };

/** What a search of files and streams found. The texts themselves are not kept: they may be longer than memory. */
export interface TextsRead {
  /** One entry a different key, in the order in which they were first seen. */
  readonly found: readonly SecretInText[];
  /** What was to be searched, as the user named it. */
  readonly paths: readonly string[];
  readonly files: number;
  /** Some places were left out because the user excludes them. */
  readonly isNarrowed: boolean;
}

export interface SecretInText {
  readonly match: SecretMatch;
  /** The first places where it is, in order. */
  readonly places: readonly [PlaceInText, ...PlaceInText[]];
  /** How many further places were seen and not kept; absent where all are there. */
  readonly unlisted?: number;
  /** In a git history: where it is in HEAD, which is nowhere where it was removed. Absent outside of a history. */
  readonly inHead?: readonly PlaceInText[];
}

/** A commit of a git history. */
export interface CommitOfPlace {
  /** In hexadecimal. */
  readonly id: string;
  /** When the author wrote it: `2024-03-01T12:00:00+02:00`. */
  readonly date: string;
}

export interface PlaceInText {
  /** Path as the user would write it, or `stdin`. */
  readonly file: string;
  /** From 1; of an HTTP archive the line of the entry's part. */
  readonly line: number;
  readonly column?: number;
  /** The path inside an archive: line and column are those of the file there. */
  readonly member?: string;
  /** In an HTTP archive: the part of the entry, and the request it belongs to. */
  readonly recorded?: PlaceInHar;
  /** In a git history: the first commit in which the file has it. */
  readonly commit?: CommitOfPlace;
  /** A mark in the line says that the key may be here. */
  readonly allowed?: Mark;
  /** In the documentation of a source file (a doc comment, a docstring) or in its own tests. */
  readonly documented?: true;
}

export interface PlaceInHar {
  /** RFC 6901, into the archive. */
  readonly pointer: string;
  readonly method: string;
  /** Origin and path: what is in the rest may be secret too. */
  readonly url: string;
  readonly of: 'request' | 'answer';
  readonly part: 'url' | 'header' | 'cookie' | 'body';
  /** Of the header or cookie. */
  readonly name?: string;
}

/** A cookie or a header that the user gave the scan to send: evidence like what a server sets, but its attributes are not known. */
export interface GivenCredential {
  readonly part: 'cookie' | 'header';
  /** Of the cookie or header, as given. */
  readonly name: string;
  /** Of a header without its authentication scheme. */
  readonly value: Sealed;
  /** The recorded request that sent it; absent for what the user gave for this scan. */
  readonly sentIn?: Exchange;
}

/** A key of the user's `--keys` list, to be tried beside the known ones. */
export interface SuppliedKey {
  readonly bytes: Uint8Array;
  /** Where it is, for a message: `line 3 of the key list`. */
  readonly source: string;
  /** Set where the user did not bring it and it was guessed: what it is made of, in words. */
  readonly guess?: string;
  /** Set where it is in the source code that the user gave: SHA-256 of it as it is written there, in hexadecimal. */
  readonly inCode?: string;
}

/** The target as a map: where we looked, what it seems to be built with, what was left out. */
export interface Surface {
  /** The URL given, normalised, without userinfo. */
  readonly target: string;
  readonly origin: string;
  readonly reach: 'loopback' | 'private' | 'public';
  /** Origin at which the user says it is served to the public: it is judged as if it were there. Never part of a recording. */
  readonly publicUrl?: string;
  /** Address of the user's that the server under test may be given to fetch. */
  readonly callback?: string;
  /** The user lets requests go out that may change something. */
  readonly writes: boolean;
  /** When it was looked at, Unix milliseconds: the only clock a check has. */
  readonly observedAt: number;
  readonly frameworks: readonly Fingerprint[];
  readonly nonexistent: readonly NotFoundPage[];
  readonly operations: readonly Operation[];
  /** Names under which credentials travel, as the API document has them; absent without a document. Headers in lower case. */
  readonly credentialNames?: { readonly cookies: readonly string[]; readonly headers: readonly string[] };
  readonly leftOut: readonly LeftOut[];
  /** Set where recorded traffic is part of the evidence. */
  readonly recorded?: RecordedTraffic;
}

/** The recordings that were read. */
export interface RecordedTraffic {
  /** As the user named them. */
  readonly files: readonly string[];
  /** Nothing was asked of a server: the recordings are all there is. */
  readonly isAlone: boolean;
  /** The program that exported them left the cookies and credentials out: nothing is known of them. */
  readonly isSanitised: boolean;
  /** Responses of the API whose body the recordings do not have, or not whole. */
  readonly withoutBody: number;
  /** Hosts of other sites, whose exchanges are not judged, with the number of these. */
  readonly others: readonly (readonly [host: string, exchanges: number])[];
}

export interface Fingerprint {
  /** `django`, `flask`, `fastapi`, `starlette`, `actix`, `express` … */
  readonly id: string;
  readonly confidence: Confidence;
  /** In words for a person: `Werkzeug banner`, `session cookie format`. */
  readonly evidence: readonly Said[];
}

/** What "nothing here" looks like on one host (the baseline of nonexistent paths). */
export interface NotFoundPage {
  readonly origin: string;
  /** Structural shapes of the responses to the nonsense paths, see `derive/response/shape.ts`. */
  readonly shapes: readonly string[];
  /** True when nonsense returns success: a status alone then proves nothing. */
  readonly catchAll: boolean;
  readonly exchanges: readonly string[];
}

export type OperationSource =
  | 'given'
  | 'recorded'
  | 'link'
  | 'form'
  | 'script'
  | 'robots'
  | 'well-known'
  | 'document'
  | 'redirect'
  | 'mcp'
  | 'graphql'
  | 'soap'
  | 'odata'
  | 'json-rpc'
  | 'grpc-web';

/** Something the target offers, and whether it was asked. */
export interface Operation {
  readonly method: string;
  /** Concrete URL; for a document's operation the one that was or would be sent. */
  readonly url: string;
  readonly path: string;
  readonly source: OperationSource;
  readonly operationId?: string;
  /** Key of the document's operation that this is a request of: `GET /users/{id}`. */
  readonly documented?: string;
  /** Names of the parameters it is known to take in its query. */
  readonly parameters: readonly string[];
  /** The exchange that exercised it; absent when it was not sent or failed. */
  readonly exchange?: string;
  /** Why it was not exercised, where it was not. */
  readonly notSent?: Said;
  /** It was to be asked and could not be: budget, time, a failed request. What is left on purpose is not missed. */
  readonly missed?: boolean;
}

/** A request that was not sent, and why. */
export interface LeftOut {
  readonly method: string;
  readonly url: string;
  readonly why: 'acts' | 'writes' | 'budget' | 'time' | 'scope' | 'failed' | 'robots' | 'excluded';
  readonly detail: Said;
}

export interface TlsFacts {
  readonly protocol: string;
  readonly cipher: string;
  readonly authorized: boolean;
  /** Node's or OpenSSL's code: `DEPTH_ZERO_SELF_SIGNED_CERT`. */
  readonly authorizationError?: string;
  readonly certificate?: Certificate;
}

export interface Certificate {
  readonly subject: string;
  readonly issuer: string;
  /** Unix milliseconds. */
  readonly validFrom: number;
  readonly validTo: number;
  readonly altNames: readonly string[];
}
