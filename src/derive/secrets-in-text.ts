import { findSecrets } from '../secrets/engine.ts';
import type { SecretMatch } from '../secrets/rule.ts';

/** Shorter texts are read again faster than they are compared. */
const LONG = 16_384;
/** Servers answer many paths with one page, between others. */
const MOST_KEPT = 4;
const known: { readonly text: string; readonly found: readonly SecretMatch[] }[] = [];

/** Secrets by their form in a text; equal long texts after each other are read once. */
export function secretsInText(text: string): readonly SecretMatch[] {
  if (text.length < LONG) return findSecrets(text);
  const before = known.find((each) => each.text === text);
  if (before !== undefined) return before.found;
  const found = findSecrets(text);
  known.unshift({ text, found });
  known.length = Math.min(known.length, MOST_KEPT);
  return found;
}
