import type { Span } from '../ast.ts';

/** A place in a file of the project. */
export interface Spot extends Span {
  readonly file: string;
}

/** Where a value comes from, as far as it can be followed. */
export interface Origin extends OriginShape {
  readonly at: Spot;
  /** Names that it went through, the nearest to its use first. */
  readonly names: readonly string[];
  /** Places that it went through, the nearest to its use first. */
  readonly steps: readonly Spot[];
  /** It is a part of a longer text. */
  readonly isPart?: true;
  /** What is in place of a value that is missing: `os.environ.get("K", "dev")`. */
  readonly isFallback?: true;
}

export interface OriginShape {
  /**
   * `text`: a literal. `environment`, `setting`: read by a name. `environment-all`: everything of it. `call`, `name`, `member`: something
   * that is not known here, by its name. `parameter`: handed in. `harmless`: reveals nothing of what it is made from. `plain`: a number or
   * flag. `container`: a dictionary, list or function. `unknown`: anything else.
   */
  readonly kind:
    | 'text'
    | 'environment'
    | 'environment-all'
    | 'setting'
    | 'call'
    | 'name'
    | 'member'
    | 'parameter'
    | 'harmless'
    | 'plain'
    | 'container'
    | 'unknown';
  /** Of a text its value, of a flag `true`, else the name. */
  readonly text?: string;
  /** `fake_keys.STRIPE`: with the name of what holds it. */
  readonly path?: string;
}
