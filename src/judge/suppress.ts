import type { Finding, SuppressedFinding } from '../model/report.ts';
import type { Suppression } from '../model/suppression.ts';
import type { Mark } from '../secrets/marks.ts';
import type { Mask } from './mask.ts';
import { fitterOf } from './suppression-fit.ts';

/** A finding and what the check saw of a mark beside it. */
export interface Seen {
  readonly finding: Finding;
  readonly allowed: Mark | undefined;
}

export interface Split {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** Suppressions that are over, and how many findings each would have removed. */
  readonly expired: ReadonlyMap<Suppression, number>;
  /** Suppressions that fit no finding, whatever removes it. */
  readonly unmatched: readonly Suppression[];
}

interface Setting {
  readonly mask: Mask;
  /** Unix milliseconds: what expired before that day counts no more. */
  readonly at: number;
}

/** Findings that count, and those that a mark or a suppression removes; `false` removes none. */
export function splitSuppressed(
  all: readonly Seen[],
  suppressions: readonly Suppression[] | false,
  { mask, at }: Setting,
): Split {
  if (suppressions === false)
    return { findings: all.map(({ finding }) => finding), suppressed: [], expired: new Map(), unmatched: [] };
  const today = new Date(at).toISOString().slice(0, 10);
  const known = suppressions.map((suppression) => ({
    suppression,
    fits: fitterOf(suppression),
    isOver: suppression.expires !== undefined && suppression.expires < today,
  }));
  const findings: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  const expired = new Map<Suppression, number>();
  const matched = new Set<Suppression>();
  for (const { finding, allowed } of all) {
    const fitting = known.filter(({ fits }) => fits(finding));
    for (const each of fitting) matched.add(each.suppression);
    const suppression = suppressionOf(allowed, fitting.find(({ isOver }) => !isOver)?.suppression, mask);
    if (suppression !== undefined) {
      suppressed.push({ ...finding, suppression });
      continue;
    }
    findings.push(finding);
    const [over] = fitting;
    if (over !== undefined) expired.set(over.suppression, (expired.get(over.suppression) ?? 0) + 1);
  }
  return { findings, suppressed, expired, unmatched: suppressions.filter((each) => !matched.has(each)) };
}

function suppressionOf(
  mark: Mark | undefined,
  fitting: Suppression | undefined,
  mask: Mask,
): SuppressedFinding['suppression'] | undefined {
  const because = (reason: string | undefined) => (reason === undefined ? {} : { reason: mask.text(reason) });
  if (mark !== undefined) return { by: 'mark', ...because(mark.reason) };
  if (fitting === undefined) return undefined;
  const { reason, owner, expires } = fitting;
  return {
    by: 'configuration',
    ...because(reason),
    ...(owner !== undefined && { owner: mask.text(owner) }),
    ...(expires !== undefined && { expires: mask.text(expires) }),
  };
}
