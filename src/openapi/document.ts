/** An API's own description in one form, whatever its version: what `load` makes, and what correlation and requests read. */

/** `2.0` is Swagger; a document that names an unknown version is read as the nearest one, with a problem that says so. */
export type Dialect = '2.0' | '3.0' | '3.1' | '3.2' | '3.3';

/** Whether a document may have what came with 3.2. */
export const isSince32 = (dialect: Dialect): boolean => dialect === '3.2' || dialect === '3.3';

/** Where something is: which of the document's files, and where in it (RFC 6901). */
export interface Place {
  /** `from` of one of the document's sources. */
  readonly file: string;
  readonly pointer: string;
}

/** One text of a document: the entry, or a file that a `$ref` leads to. */
export interface SourceText {
  /** URL, or path as the user gave it. */
  readonly from: string;
  readonly text: string;
}

/** A text that was read, with a way back from pointers to lines. */
export interface Source extends SourceText {
  readonly value: unknown;
  /** Line and column, from 1, of the member or item at a pointer: of its key where it has one. The nearest parent where it has none. */
  locate(pointer: string): { readonly line: number; readonly column: number };
}

export type ProblemKind =
  | 'syntax'
  | 'duplicate-key'
  | 'unknown-field'
  | 'missing-field'
  | 'wrong-type'
  | 'bad-value'
  | 'unresolved-ref'
  /** It names another document, which was not read: nothing is known of it. */
  | 'unread-ref'
  | 'undefined-security'
  | 'limit';

/** Something that is wrong with a document. What could be read is used all the same. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly at: Place;
  /** One sentence of ours without received text: `the path parameter is not declared`. */
  readonly message: string;
  /** The name it is about, as received: of the field, the reference, the scheme. */
  readonly name?: string;
  /** True when an operation or more cannot be used because of it. */
  readonly loses: boolean;
}

/** A schema where it is. `node` is the object or boolean as written, `$ref` and all; `schema.ts` reads it. */
export interface SchemaRef {
  readonly node: unknown;
  readonly at: Place;
}

export interface Server {
  /** With its variables' defaults filled in, as written otherwise: may be relative to the document. */
  readonly url: string;
  readonly at: Place;
}

export interface SecurityScheme {
  /** The name under which the document defines it. */
  readonly id: string;
  readonly type: 'apiKey' | 'http' | 'oauth2' | 'openIdConnect' | 'mutualTLS' | 'unknown';
  /** Of an apiKey. */
  readonly in?: 'query' | 'header' | 'cookie';
  /** Of an apiKey: the header, cookie or query parameter. */
  readonly name?: string;
  /** Of http, lower-case: `bearer`, `basic`. */
  readonly scheme?: string;
  readonly bearerFormat?: string;
  readonly at: Place;
}

/** All of these together; empty: nothing is needed. */
export type SecurityAlternative = readonly { readonly scheme: string; readonly scopes: readonly string[] }[];

export type ParameterIn = 'path' | 'query' | 'header' | 'cookie' | 'querystring';

export type Style =
  | 'simple'
  | 'label'
  | 'matrix'
  | 'form'
  | 'spaceDelimited'
  | 'pipeDelimited'
  | 'tabDelimited'
  | 'deepObject'
  | 'cookie';

export interface Parameter {
  readonly name: string;
  readonly in: ParameterIn;
  readonly required: boolean;
  readonly style: Style;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  readonly deprecated: boolean;
  readonly description?: string;
  readonly schema?: SchemaRef;
  /** Where it is described by `content` instead of a schema. */
  readonly mediaType?: string;
  /** As written, values only. */
  readonly examples: readonly unknown[];
  readonly at: Place;
}

/** One media type of a body. */
export interface Content {
  /** As written: `application/json`, `image/*`. */
  readonly mediaType: string;
  /** Of the whole; that of one item where nothing else is said. */
  readonly schema?: SchemaRef;
  /** Of each item of a stream (3.2). */
  readonly itemSchema?: SchemaRef;
  readonly examples: readonly unknown[];
  readonly at: Place;
}

export interface RequestBody {
  readonly required: boolean;
  readonly contents: readonly Content[];
  readonly at: Place;
}

export interface DocumentedHeader {
  readonly name: string;
  readonly schema?: SchemaRef;
  readonly at: Place;
}

export interface DocumentedResponse {
  /** `200`, `2XX` or `default`. */
  readonly status: string;
  readonly description: string;
  readonly contents: readonly Content[];
  readonly headers: readonly DocumentedHeader[];
  readonly at: Place;
}

export interface DocumentedOperation {
  /** `GET /users/{id}`: unique in its document. */
  readonly key: string;
  /** Upper-case. */
  readonly method: string;
  /** Template as written under `paths`, without the server's base. */
  readonly path: string;
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly deprecated: boolean;
  /** Its own, its path's or the document's, the first that says any; empty when none does. */
  readonly servers: readonly Server[];
  /** Its own over its path's, by name and place. */
  readonly parameters: readonly Parameter[];
  readonly body?: RequestBody;
  readonly responses: readonly DocumentedResponse[];
  /**
   * Alternatives, its own, its path's or the document's. Undefined: there is no statement. Empty, or with an empty alternative: open on purpose.
   */
  readonly security?: readonly SecurityAlternative[];
  /** Where `security` is: at the operation, at its path (OpenAPI 3.3) or at the top for all. Undefined with it. */
  readonly securityFrom?: 'operation' | 'path' | 'document';
  readonly at: Place;
}

/** Deterministic from its texts and `base` alone: a recording keeps these and reads them again. */
export interface ApiDocument {
  readonly dialect: Dialect;
  /** As written: `3.0.3`. */
  readonly version: string;
  readonly title: string;
  /** `info.version`. */
  readonly apiVersion: string;
  /** Of the entry. */
  readonly from: string;
  /** Path below which its operations were found to lie at the target, in place of what `servers` say; without a slash at the end. */
  readonly base?: string;
  readonly sources: readonly Source[];
  readonly servers: readonly Server[];
  readonly schemes: readonly SecurityScheme[];
  readonly security?: readonly SecurityAlternative[];
  readonly operations: readonly DocumentedOperation[];
  /** As the reading met them: from the top down. */
  readonly problems: readonly Problem[];
}
