import type { Evidence } from '../model/evidence.ts';
import type { Report, SuppressedFinding } from '../model/report.ts';
import { count, list, own, type Said, say } from '../model/said.ts';
import { expiredNotes } from './expired-notes.ts';
import type { Verdict } from './run.ts';
import type { Split } from './suppress.ts';
import { unmatchedNote } from './unmatched-note.ts';

interface Judged {
  readonly evidence: Evidence;
  readonly verdicts: readonly Verdict[];
}

/** What suppressions removed, remove no more, or do not match. What was removed comes first: a short report lists only the first notes. */
export function suppressionNotes({ suppressed, expired, unmatched }: Split, { evidence, verdicts }: Judged): Said[] {
  const { surface } = evidence;
  const isLive = surface.ok && surface.value.recorded?.isAlone !== true;
  return [
    ...suppressedNotes(suppressed),
    ...expiredNotes(expired),
    ...(isLive ? unmatchedNote(unmatched, new Set(verdicts.map(({ check }) => check.id))) : []),
  ];
}

/** Checks that the note names one by one; the reports list every finding. */
const MOST_NAMED = 5;

/** What was removed, in one line, with the checks. */
export function suppressedNotes(suppressed: NonNullable<Report['suppressed']>): Said[] {
  const marks = suppressed.filter(({ suppression }) => suppression.by === 'mark').length;
  const ways = [
    ...(marks > 0 ? [say`${marks} by a mark in the line`] : []),
    ...(marks < suppressed.length ? [say`${suppressed.length - marks} by the configuration`] : []),
  ].join(', ');
  return suppressed.length === 0
    ? []
    : [
        say`Suppressed: ${suppressed.length} (${own(ways)}): ${checksOf(suppressed)}; \`--no-suppressions\` reports them.`,
      ];
}

function checksOf(suppressed: readonly SuppressedFinding[]): Said {
  const ids = [...new Set(suppressed.map(({ check }) => check))];
  const rest = ids.length - MOST_NAMED;
  const named = ids.slice(0, MOST_NAMED).map(own);
  return list(rest > 0 ? [...named, count(rest, 'more check')] : named);
}
