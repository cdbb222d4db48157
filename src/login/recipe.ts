import type { Said } from '../model/said.ts';

/** Where something is written in a recipe, from 1. */
export interface RecipePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** How one user signs in: what a recipe file or an entry of a Web Fuzzing Commons file says. */
export interface Recipe {
  /** Of the identity that it produces. */
  readonly name: string;
  readonly file: string;
  /** The API, where the recipe names it. */
  readonly url?: string;
  readonly role?: string;
  readonly groups: readonly string[];
  /** The account may be locked or lost: failed log-ins may be tried with it. */
  readonly throwaway: boolean;
  readonly values: ReadonlyMap<string, RecipeValue>;
  /** The page that is fetched first, with an empty jar. */
  readonly start: string;
  readonly steps: readonly Step[];
  readonly session: SessionParts;
  /** A request that only a signed-in user gets a response to. */
  readonly check?: CheckRequest;
  readonly logout: readonly Step[];
  readonly refresh: readonly Step[];
  readonly lifetime: { readonly idleSeconds?: number; readonly absoluteSeconds?: number };
}

export type RecipeValue =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'totp';
      /** As written: base32. */
      readonly seed: string;
      readonly digits: number;
      readonly periodSeconds: number;
      readonly algorithm: TotpAlgorithm;
    };

export type TotpAlgorithm = 'SHA1' | 'SHA256' | 'SHA512';

/** What of a session is sent with each later request. */
export interface SessionParts {
  /** All cookies of the jar, none, or those of these names. */
  readonly cookies: boolean | readonly string[];
  /** Templates. */
  readonly headers: readonly (readonly [name: string, template: string])[];
  readonly query: readonly (readonly [name: string, template: string])[];
}

export interface CheckRequest {
  readonly url: string;
  readonly headers: readonly (readonly [name: string, template: string])[];
  readonly expect?: Expectation;
}

/** One request, and what is taken from and expected of its response. */
export interface Step {
  readonly at: RecipePlace;
  /** `step 2 (POST /login)`. */
  readonly label: Said;
  readonly request: StepTemplate;
  /** Go on to where the response redirects; what is extracted and expected is that of the last response. */
  readonly follow: boolean;
  readonly extract: readonly Extraction[];
  readonly expect?: Expectation;
}

export interface StepTemplate {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, template: string])[];
  /** User and password of an Authorization header. */
  readonly basic?: readonly [user: string, password: string];
  readonly body?: BodyTemplate;
}

export type BodyTemplate =
  | { readonly kind: 'form'; readonly fields: readonly (readonly [name: string, template: string])[] }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'text'; readonly text: string; readonly type: string };

/** Where a value is taken from. */
export type Source =
  | { readonly from: 'json'; readonly pointer: string }
  | { readonly from: 'header' | 'cookie' | 'field' | 'meta' | 'query'; readonly name: string }
  | { readonly from: 'form-action' };

export interface Extraction {
  readonly name: string;
  readonly at: RecipePlace;
  readonly source: Source;
  readonly decode?: 'percent';
  /** The value is absent in some responses, and that is no failure. */
  readonly optional?: true;
}

export interface Expectation {
  readonly at: RecipePlace;
  /** One of these; below 400 where there are none. */
  readonly status: readonly number[];
  /** The header contains the text, in any case of letters. */
  readonly headers: readonly (readonly [name: string, contains: string])[];
  readonly cookies: readonly string[];
  readonly bodyContains: readonly string[];
  /** There is a value at the pointer that is not null, false or empty. */
  readonly pointers: readonly string[];
  readonly json: readonly (readonly [pointer: string, value: string | number | boolean | null])[];
}
