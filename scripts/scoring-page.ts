import { policy } from '../src/judge/policy.ts';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** docs/scoring.md, printed from the policy table so that the two cannot differ. */
export function scoringPage(): string {
  const rows = (pairs: readonly (readonly [string, string | number])[]): string =>
    pairs.map(([a, b]) => `| ${a} | ${b} |`).join('\n');
  return `# How the score is made

<!-- Printed from src/judge/policy.ts by scripts/generate.ts: do not edit. -->

Policy version ${policy.version}. A scan starts at 100. Each finding takes off the points of its severity, times the factor of its
confidence. Of several findings of one check the worst counts in full, and each further one ${percent(policy.repeat)} of the one before.

| severity | points |
| --- | --- |
${rows(Object.entries(policy.points))}

| confidence | factor |
| --- | --- |
${rows(Object.entries(policy.confidence))}

## Caps

A finding that is certain or firm caps the score: critical at ${policy.caps.critical}, high at ${policy.caps.high}. Tentative findings never cap.

## Grades

| grade | from |
| --- | --- |
${rows(policy.grades)}

## Coverage

A check that could not look (time-out, budget, trouble on the way) is \`unknown\`. It takes no points and earns none; it lowers
the coverage, the share of the scored weight that was really judged. A check weighs as many points as a finding of its own severity. Under
${percent(policy.minimumCoverage)} coverage there is no score and no grade. Checks that do not apply to a target count on neither side.

## Categories

Each category's score is made the same way from its own findings.
`;
}
