import type { Mark } from '../secrets/marks.ts';
import type { Said } from './said.ts';
import type { Sealed } from './sealed.ts';
import type { Confidence } from './terms.ts';

/** What a search of source code found: facts, from which the checks judge. The texts themselves are not kept. */
export interface SourceRead {
  readonly facts: readonly CodeFact[];
  /** Where a folder has several, with what each serves; else none. */
  readonly applications: readonly CodeApplication[];
  /** The folders, as the user named them. */
  readonly paths: readonly string[];
  /** Source and configuration files that were read. */
  readonly files: number;
  readonly lines: number;
  /** Files for which there was no time, as far as they are known: what they show is missing. */
  readonly left: number;
  /** Languages and configuration formats of which there are files. */
  readonly languages: readonly string[];
  /** Frameworks that are imported, by their ids. */
  readonly frameworks: readonly string[];
}

/** One of several applications in a folder. */
export interface CodeApplication {
  readonly name: string;
  /** `GET /connect`, `* /items/<id>`. */
  readonly routes: readonly string[];
}

export interface CodePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What kind of code a place belongs to, where it is not the program itself. */
export type CodePart = 'test' | 'example' | 'vendored' | 'development';

interface Fact {
  readonly at: CodePlace;
  /** Id of the framework, where one is known. */
  readonly framework?: string;
  readonly part?: CodePart;
  /** Name of the application, where the folder has several and the place belongs to one. */
  readonly application?: string;
  /** The line, with what may be secret masked. */
  readonly excerpt: Said;
  /** Places that the value went through before it came here. */
  readonly steps: readonly CodePlace[];
  /** `GET /connect`, `* /items/<id>` for any method: what the enclosing function serves. */
  readonly routes: readonly string[];
  readonly route?: string;
  /** Name of the function around. */
  readonly func?: string;
  readonly patch?: CodePatch;
  /** A mark in the line accepts it. */
  readonly allowed?: Mark;
}

/** A change of whole lines: `before` is replaced by `after`. */
export interface CodePatch {
  readonly file: string;
  /** Of the first line that changes, from 1. */
  readonly line: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Where sessions are kept. */
export type SessionStore = 'signed cookie' | 'encrypted cookie' | 'server' | 'unknown';

/** Why a value is a key. */
export interface KeyInCode {
  readonly why: 'literal' | 'environment' | 'setting' | 'name' | 'everything';
  /** Name that says so: of the variable, the setting, the entry. */
  readonly name?: string;
  readonly confidence: Confidence;
  /** Of a literal. */
  readonly secret?: {
    readonly rule: string;
    readonly title: string;
    readonly provider: string;
    readonly value: Sealed;
    readonly checksum: 'valid' | 'invalid' | 'none';
  };
}

export interface KeyFact extends Fact {
  readonly kind: 'key';
  readonly into: 'session' | 'cookie' | 'response' | 'log' | 'url';
  /** Of the entry, cookie, header, property or parameter. */
  readonly name?: string;
  readonly key: KeyInCode;
  /** Of a session: where it is kept. Of a URL: whether the browser gets it or another service. */
  readonly store?: SessionStore;
  readonly isOutgoing?: true;
}

export interface SessionKeyFact extends Fact {
  readonly kind: 'session-key';
  /** What it signs. */
  readonly signs: 'sessions' | 'tokens';
  /** `fallback`: used where the variable is missing. `configuration`: the value of the variable, in a configuration file. */
  readonly how: 'literal' | 'fallback' | 'configuration';
  /** Name of the setting or variable. */
  readonly name: string;
  readonly value: Sealed;
  /** SHA-256 of it, in hexadecimal. */
  readonly digest: string;
  /** Where it is published. */
  readonly published?: string;
  /** It says that it is to be replaced. */
  readonly isPlaceholder: boolean;
}

export interface SessionStoreFact extends Fact {
  readonly kind: 'session-store';
  readonly store: 'signed cookie' | 'encrypted cookie';
  /** `SESSION_ENGINE`, `cookie-session`, `CookieSessionStore`. */
  readonly name: string;
  /** No line says so: it is what the framework does by itself. */
  readonly isDefault: boolean;
}

export interface CookieFlagFact extends Fact {
  readonly kind: 'cookie-flag';
  readonly flag: 'Secure' | 'HttpOnly' | 'SameSite';
  readonly how: 'off' | 'missing';
  /** Of the setting. */
  readonly name: string;
  /** Of the cookie, where the code names it. */
  readonly cookie?: string;
  readonly isSession: boolean;
}

export interface SessionFlowFact extends Fact {
  readonly kind: 'login' | 'logout';
  readonly store: SessionStore;
}

export interface DebugFact extends Fact {
  readonly kind: 'debug';
  readonly name: string;
  readonly how: 'on' | 'fallback' | 'configuration';
}

export interface CorsFact extends Fact {
  readonly kind: 'cors';
  readonly how: 'any' | 'reflected';
  readonly credentials: boolean;
  readonly name: string;
}

export type CodeFact =
  | KeyFact
  | SessionKeyFact
  | SessionStoreFact
  | CookieFlagFact
  | SessionFlowFact
  | DebugFact
  | CorsFact;
