import { count, own, quote, type Said, say } from '../model/said.ts';
import type { Suppression } from '../model/suppression.ts';
import { namesOf } from './suppression-names.ts';

/** Expired suppressions that are named one by one. */
const MOST_NAMED = 5;

/** A line for each suppression that is over and would have removed a finding; `expired` says how many. */
export function expiredNotes(expired: ReadonlyMap<Suppression, number>): Said[] {
  const all = [...expired];
  const rest = all.slice(MOST_NAMED);
  const again = rest.reduce((sum, [, findings]) => sum + findings, 0);
  return [
    ...all.slice(0, MOST_NAMED).map(([suppression, findings]) => noteOf(suppression, findings)),
    ...(rest.length === 0 ? [] : [say`${count(rest.length, 'more suppression')} expired: ${reported(again)}.`]),
  ];
}

const noteOf = (suppression: Suppression, findings: number): Said =>
  say`A suppression expired on ${quote(suppression.expires ?? '')} (${namesOf(suppression)}): ${reported(findings)}.`;

const reported = (findings: number): Said =>
  say`${count(findings, 'finding')} ${own(findings === 1 ? 'is' : 'are')} reported again`;
