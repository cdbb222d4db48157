import type { Finding, Report } from 'openbrick';
import type { Actor } from '../../access/actor.ts';
import type { App } from '../app.ts';
import { type KnownFinding, lifeAfter } from './finding-life.ts';
import { readReport } from './report.ts';

export interface Comparison {
  readonly new: readonly Finding[];
  /** Gone, and looked for: what the newer scan could not look at is in none of the lists. */
  readonly fixed: readonly Finding[];
  readonly unchanged: readonly Finding[];
}

/** The reports of two scans side by side, by fingerprint. Throws as reading either report does. */
export async function compareScans(app: App, actor: Actor, scanId: string, baseId: string): Promise<Comparison> {
  return comparisonOf(await readReport(app, actor, scanId), await readReport(app, actor, baseId));
}

export function comparisonOf(report: Report, base: Report): Comparison {
  const before = new Map(base.findings.map((finding) => [finding.fingerprint, finding]));
  const { seen, fixed } = lifeAfter([...before.values()].map(asKnown), report);
  return {
    new: seen.flatMap(({ known, finding }) => (known === undefined ? [finding] : [])),
    fixed: fixed.flatMap(({ fingerprint }) => before.get(fingerprint) ?? []),
    unchanged: seen.flatMap(({ known, finding }) => (known === undefined ? [] : [finding])),
  };
}

const asKnown = ({ fingerprint, check, location }: Finding): KnownFinding => ({
  id: fingerprint,
  fingerprint,
  check,
  location,
  state: 'open',
  isSuppressed: false,
});
