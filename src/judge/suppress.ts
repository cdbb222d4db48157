import type { Finding, Report, ReportLocation, SuppressedFinding } from '../model/report.ts';
import { own, type Said, say } from '../model/said.ts';
import type { Suppression } from '../model/suppression.ts';
import type { Mark } from '../secrets/marks.ts';
import type { Mask } from './mask.ts';

/** A finding and what the check saw of a mark beside it. */
export interface Seen {
  readonly finding: Finding;
  readonly allowed: Mark | undefined;
}

export interface Split {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
}

/** Findings that stand, and those that a mark or a suppression takes out; `false` takes none out. */
export function splitSuppressed(all: readonly Seen[], suppressions: readonly Suppression[] | false, mask: Mask): Split {
  const findings: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const seen of all) {
    const suppression = suppressions === false ? undefined : suppressionOf(seen, suppressions, mask);
    if (suppression === undefined) findings.push(seen.finding);
    else suppressed.push({ ...seen.finding, suppression });
  }
  return { findings, suppressed };
}

function suppressionOf(
  { finding, allowed }: Seen,
  suppressions: readonly Suppression[],
  mask: Mask,
): SuppressedFinding['suppression'] | undefined {
  const because = (reason: string | undefined) => (reason === undefined ? {} : { reason: mask.text(reason) });
  if (allowed !== undefined) return { by: 'mark', ...because(allowed.reason) };
  const fitting = suppressions.find((each) => fits(each, finding));
  return fitting && { by: 'configuration', ...because(fitting.reason) };
}

function fits({ fingerprint, check, rule, covers }: Suppression, finding: Finding): boolean {
  if (fingerprint !== undefined && fingerprint !== finding.fingerprint) return false;
  if (check !== undefined && check !== finding.check) return false;
  if (rule !== undefined && rule !== finding.proof.secret?.rule) return false;
  return covers === undefined || isCovered(finding, covers);
}

/** Where more places were counted than are listed, the others are not known to be covered. */
const isCovered = ({ location, related, count = 1 }: Finding, covers: (place: string) => boolean): boolean =>
  count <= related.length + 1 && [location, ...related].every((at) => covers(placeOf(at)));

const placeOf = ({ file, path }: ReportLocation): string => file ?? path ?? '';

/** What was taken out, in one line. */
export function suppressedNotes(suppressed: NonNullable<Report['suppressed']>): Said[] {
  const marks = suppressed.filter(({ suppression }) => suppression.by === 'mark').length;
  const ways = [
    ...(marks > 0 ? [say`${marks} by a mark in the line`] : []),
    ...(marks < suppressed.length ? [say`${suppressed.length - marks} by the configuration`] : []),
  ].join(', ');
  return suppressed.length === 0
    ? []
    : [say`Suppressed: ${suppressed.length} (${own(ways)}); \`--no-suppressions\` reports them.`];
}
