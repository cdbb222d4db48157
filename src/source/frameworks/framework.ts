import type { SessionStore } from '../../model/code.ts';
import type { Language } from '../program/module-text.ts';

/** An argument by its position or by one of its names. */
export type Pick = number | readonly [number, ...string[]];

/** Where a value goes. */
export type SinkKind = 'session' | 'cookie' | 'response' | 'header' | 'log' | 'redirect' | 'request' | 'parameter';

/** A call that lets a value out. */
export interface CallRule {
  /**
   * Ends of the called function's full path: `.set_cookie` is a method of anything, `flask.jsonify` a function of a module, `jsonify` one
   * that is called so wherever it comes from.
   */
  readonly calls: readonly string[];
  readonly does: SinkKind;
  /** Of the entry, cookie or header. */
  readonly name?: Pick;
  /** The value; without it every argument is looked at. */
  readonly value?: Pick;
}

/** What a setting is for. */
export type Means =
  | 'session-key'
  | 'token-key'
  | 'secure'
  | 'httponly'
  | 'samesite'
  | 'debug'
  | 'engine'
  | 'cookie-name'
  | 'cors-origins'
  | 'cors-credentials'
  | 'cors-all';

/** A call whose options are settings: by keyword, or in an object that is passed to it. */
export interface OptionsRule {
  /** Ends of the full path of what is called, or of the class that is passed to `add_middleware`. */
  readonly calls: readonly string[];
  /** `cookie.secure` for one inside another. A number for what is at that position. */
  readonly options: Readonly<Record<string, Means>>;
  /** Full paths that end like one of `calls`, and have a rule of their own. */
  readonly not?: readonly string[];
  /** What the full path has in it: `SignJWT()` where the call is a method of what that makes. */
  readonly on?: string;
  /** Cookie attributes that are off unless an option switches them on, with the option that does. */
  readonly off?: readonly (readonly ['secure' | 'httponly' | 'samesite', string])[];
  /** Where sessions are kept with it. */
  readonly store?: SessionStore;
  /** An option that keeps them on the server. */
  readonly storeOption?: string;
  /** It allows any origin by itself. */
  readonly allowsAny?: 'any' | 'reflected';
  /** It allows credentials by itself. */
  readonly allowsCredentials?: true;
  /** Position of a cookie's name: the options are of that cookie. */
  readonly cookieAt?: number;
  /** It sets the cookie of sessions. */
  readonly isSession?: true;
  /** What that cookie is called unless an option says otherwise, and the option. */
  readonly cookie?: { readonly name: string; readonly option: string };
}

/** What one framework does, as a table: what it is imported as, and what its calls and settings mean. */
export interface Framework {
  /** As checks and guides name it. */
  readonly id: string;
  readonly language: Language;
  /** First names of modules that show it. */
  readonly modules: readonly string[];
  /** Ends of the full path of a session: what is stored in it, is in the session. */
  readonly sessions?: readonly string[];
  /** Where sessions are kept unless something says otherwise. */
  readonly store?: SessionStore;
  /** Modules that keep them on the server. */
  readonly serverModules?: readonly string[];
  readonly calls?: readonly CallRule[];
  /** Names that are settings wherever they are assigned. */
  readonly settings?: Readonly<Record<string, Means>>;
  readonly options?: readonly OptionsRule[];
  /** Cookie attributes of sessions that are off unless a setting switches them on. */
  readonly off?: readonly (readonly ['secure' | 'httponly' | 'samesite', string])[];
  /** Calls that give a session another id or empty it. */
  readonly renews?: readonly string[];
  /** What the function of a route returns is sent. */
  readonly sendsReturns?: true;
  /** Calls that end a session. */
  readonly ends?: readonly string[];
}
