import type { Problem, Source } from '../document.ts';

/** A text that was read as far as it goes, or why nothing of it can be used. */
export type SourceReading =
  | { readonly ok: true; readonly source: Source; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problem: Problem; readonly line: number; readonly column: number };

/** Of a text that cannot be used; the place is its beginning where no other is known. */
export const refused = (
  file: string,
  kind: Problem['kind'],
  message: string,
  place = { line: 1, column: 1 },
): Extract<SourceReading, { ok: false }> => ({
  ok: false,
  problem: { kind, at: { file, pointer: '' }, message, loses: true },
  ...place,
});
