import type { Finding } from '../model/report.ts';

/** Findings of one check together, in the order of the first of each. */
export function byCheck(findings: readonly Finding[]): readonly (readonly [Finding, ...Finding[]])[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const group = groups.get(finding.check);
    if (group === undefined) groups.set(finding.check, [finding]);
    else group.push(finding);
  }
  return [...groups.values()];
}
