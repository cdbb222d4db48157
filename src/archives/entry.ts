import type { Source } from './source.ts';

/** A file inside an archive, not read yet. */
export interface Entry {
  /** As the archive has it: not to be trusted, and never a path to write to. */
  readonly name: string;
  /** How it is stored; undefined where it cannot be read. */
  readonly data?: { readonly source: Source; readonly isDeflated: boolean };
  /** Why it cannot be read. */
  readonly why?: string;
}
