import type { Steps } from '../../parse/steps.ts';
import { findSecrets } from '../../secrets/engine.ts';
import type { SecretMatch } from '../../secrets/rule.ts';
import { forRecentInSteps } from '../recent-texts.ts';

/** Characters that are searched in one step. */
const WINDOW = 524_288;
/** Characters, more than the longest token or encoded stretch has: what begins here is left for the next window. */
const OVERLAP = 131_072;
/** Characters before the first place that counts: boundaries and names are read from them. */
const CONTEXT = 2048;

/** Secrets by their form in a text; equal long texts are searched once. */
export const secretsInText = forRecentInSteps<readonly SecretMatch[]>(findSecrets, findingSecrets);

/** The same in steps, a window of the text each; undefined where there is no time for all. */
export function* findingSecrets(text: string): Steps<readonly SecretMatch[] | undefined> {
  const found: SecretMatch[] = [];
  let until = 0;
  for (let from = 0; until < text.length; from = until - CONTEXT) {
    if (!(yield)) return undefined;
    const counted = until;
    const isLast = from + WINDOW + OVERLAP >= text.length;
    until = isLast ? text.length : from + WINDOW;
    // What begins in the shared stretch inside of a longer match belongs to that.
    const reached = found.at(-1)?.end ?? 0;
    for (const match of findSecrets(isLast ? text.slice(from) : text.slice(from, until + OVERLAP))) {
      const moved = { ...match, start: match.start + from, end: match.end + from };
      if (moved.start >= counted && moved.start < until && moved.start >= reached) found.push(moved);
    }
  }
  return found;
}
