import { count, own, type Said, say } from '../model/said.ts';
import type { Suppression } from '../model/suppression.ts';
import { namesOf } from './suppression-names.ts';

/** Suppressions that are named one by one. */
const MOST_NAMED = 5;

/**
 * A line that names the suppressions without a finding in the scan of a live target: a cookie or a fingerprint may be misspelled, or the
 * defect is fixed. `ran` are the checks of the scan; other checks, secret rules and paths are for other commands, which read the same file.
 */
export function unmatchedNote(unmatched: readonly Suppression[], ran: ReadonlySet<string>): Said[] {
  const distinctive = unmatched.filter(
    ({ check, rule, covers }) => rule === undefined && covers === undefined && (check === undefined || ran.has(check)),
  );
  if (distinctive.length === 0) return [];
  const rest = distinctive.length - MOST_NAMED;
  const named = distinctive.slice(0, MOST_NAMED).map(namesOf);
  const all = [...named, ...(rest > 0 ? [say`${rest} more`] : [])].join('; ');
  return [say`${count(distinctive.length, 'suppression')} matched no finding of this scan: ${own(all)}.`];
}
