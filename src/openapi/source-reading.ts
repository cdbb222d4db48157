import type { Problem, Source } from './document.ts';

/** A text that was read as far as it goes, or why nothing of it can be used. */
export type SourceReading =
  | { readonly ok: true; readonly source: Source; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problem: Problem; readonly line: number; readonly column: number };
