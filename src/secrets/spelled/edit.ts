/** A stretch of a text that holds a secret, and what is to be there. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  /** As long as the stretch, save where something compressed was changed. Absent where only the place is wanted. */
  readonly by?: string;
}

/** In order and without overlap; of two that overlap the first counts whole, and the rest of the other goes on behind it. */
export function inOrder(edits: readonly Edit[]): Edit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Edit[] = [];
  let until = 0;
  for (const edit of sorted) {
    if (edit.end <= until) continue;
    const cut = Math.max(0, until - edit.start);
    kept.push(cut === 0 ? edit : behind(edit, cut));
    until = edit.end;
  }
  return kept;
}

const behind = ({ start, end, by }: Edit, cut: number): Edit => ({
  start: start + cut,
  end,
  ...(by !== undefined && { by: by.slice(cut) }),
});

/** Stretches that overlap or touch as one. */
export function union(edits: readonly Edit[]): Edit[] {
  const whole: { start: number; end: number }[] = [];
  for (const { start, end } of [...edits].sort((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else whole.push({ start, end });
  }
  return whole;
}

/** The text with the edits made; they come in order and do not overlap. */
export function edited(text: string, edits: readonly Edit[], write: (edit: Edit) => string): string {
  let out = '';
  let copied = 0;
  for (const edit of edits) {
    out += text.slice(copied, edit.start) + write(edit);
    copied = edit.end;
  }
  return out + text.slice(copied);
}
