import type { NameRole } from '../name-words.ts';
import type { MapNode, Scalar } from './node.ts';

/** A value that its place in a document says to be a secret. */
export interface Placed {
  /** As it is shown. */
  readonly name: string;
  /** What the place says that the value is. */
  readonly role: NameRole;
  readonly value: Scalar;
  /** The secret is what the value is the base64 of. */
  readonly isBase64?: boolean;
}

/** How the secrets of one kind of document are read. */
export interface Structure {
  /** Texts, in small letters, of which each such document holds one. */
  readonly words: readonly string[];
  /** As they are written: of each list, such a document holds one. Looked for before it is read, which takes a hundred times as long. */
  readonly keys: readonly (readonly string[])[];
  /** Looks at one map of a document; called for each. */
  readonly read: (map: MapNode) => Iterable<Placed>;
}
