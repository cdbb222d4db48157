import type { Dialect, ProblemKind } from '../document.ts';
import type { JsonRecord } from '../schema/schema-node.ts';

/** One way in which an object breaks the specification. */
export interface Breach {
  readonly kind: ProblemKind;
  readonly message: string;
  /** The field of the object that it is about. */
  readonly field?: string;
}

/** An object that is checked. */
export interface Subject {
  readonly node: JsonRecord;
  readonly dialect: Dialect;
  /** The name under which a map holds it. */
  readonly key?: string;
}
