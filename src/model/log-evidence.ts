import type { SecretMatch } from '../secrets/rule.ts';
import type { Sealed } from './sealed.ts';

/** What a reading of logs found. The lines themselves are not kept: there may be more than memory has room for. */
export interface LogsRead {
  /** As the user named them, in the order in which they were read. */
  readonly files: readonly string[];
  readonly lines: number;
  /** In words, with the lines of each among those that were looked at closely; the most frequent first. */
  readonly formats: readonly (readonly [title: string, lines: number])[];
  readonly keys: readonly LoggedKey[];
  readonly credentials: readonly LoggedCredential[];
  readonly cookies: readonly LoggedCookie[];
  readonly personal: readonly LoggedPersonal[];
  readonly traces: readonly LoggedTrace[];
}

/** Where in a request, a response or a line a value is. */
export type LogPart =
  | 'query'
  | 'referer'
  | 'header'
  | 'cookie'
  | 'set-cookie'
  | 'url'
  | 'body'
  | 'user'
  | 'field'
  | 'message';

/** Where in a log a value is, by meaning. */
export interface PlaceInLog {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** ISO 8601 where the line has a whole date, else as it is written. */
  readonly time?: string;
  readonly part: LogPart;
  /** Of the parameter, header, cookie or member. */
  readonly name?: string;
  readonly method?: string;
  readonly path?: string;
}

/** The lines of one thing, which may be many. */
export interface SeenInLogs {
  /** The first of them, in order. */
  readonly places: readonly [PlaceInLog, ...PlaceInLog[]];
  readonly count: number;
  readonly first?: string;
  readonly last?: string;
}

export interface LoggedKey extends SeenInLogs {
  readonly match: SecretMatch;
}

export interface LoggedCredential extends SeenInLogs {
  /** basic, bearer: of an authorization header; login: a user and password in a URL; token: a JWT, or under a token's name. */
  readonly kind: 'basic' | 'bearer' | 'password' | 'login' | 'token';
  readonly value: Sealed;
  readonly confidence: SecretMatch['confidence'];
}

export interface LoggedCookie extends SeenInLogs {
  readonly name: string;
  readonly value: Sealed;
}

export interface LoggedPersonal extends SeenInLogs {
  /** In words: `e-mail address`, `card number`. */
  readonly kind: string;
  /** Different values. */
  readonly different: number;
}

export interface LoggedTrace extends SeenInLogs {
  readonly language: 'Python' | 'PHP';
}
