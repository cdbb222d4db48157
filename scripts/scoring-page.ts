import { gradeMeanings, harmRules } from '../src/judge/harm.ts';
import { pointsOf, policy } from '../src/judge/policy.ts';
import { type Category, categories, type TargetContext, targetContexts } from '../src/model/terms.ts';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Categories that some context moves. */
const contextRows = (): string =>
  categories
    .map((category) => [category, targetContexts.map((context) => factorOf(context, category))] as const)
    .filter(([, factors]) => factors.some((factor) => factor !== 1))
    .map(
      ([category, factors]) =>
        `| ${category} | ${factors.map((factor) => (factor === 1 ? '' : `× ${factor}`)).join(' | ')} |`,
    )
    .join('\n');

const factorOf = (context: TargetContext, category: Category): number =>
  pointsOf({ category, severity: 'low' }, context) / policy.points.low;

/** docs/scoring.md, printed from the policy table so that the two cannot differ. */
export function scoringPage(): string {
  const rows = (pairs: readonly (readonly [string, string | number])[]): string =>
    pairs.map(([a, b]) => `| ${a} | ${b} |`).join('\n');
  return `# How the score is made

<!-- Printed from src/judge/policy.ts and src/judge/harm.ts by scripts/generate.ts: do not edit. -->

Policy version ${policy.version}. A scan starts at 100. Each finding takes off the points of its severity, times the factor of its
confidence. Of several findings of one check the worst counts in full, and each further one ${percent(policy.repeat)} of the one before.

| severity | points |
| --- | --- |
${rows(Object.entries(policy.points))}

| confidence | factor |
| --- | --- |
${rows(Object.entries(policy.confidence))}

## Contexts

\`--context\` (or \`context\` in a file passed with \`--config\`) says what the API is for. It multiplies the points of findings, and the weights of checks in the coverage, by category. Severities, caps and the gate
of \`--fail-on\` stay as they are. openbrick never guesses a context, and the \`.openbrick.yml\` of a folder cannot set it.

| category | ${targetContexts.join(' | ')} |
| --- | ${targetContexts.map(() => '---').join(' | ')} |
${contextRows()}

- **financial**: money can be moved. Access to objects and functions of others, repetition without limit, and log-in count more.
- **medical**: health data. What shows data of others counts more.
- **public**: anyone on the internet can call it. What an unauthenticated attacker can misuse counts more.
- **internal**: only an inner network reaches it. What needs an attacker outside counts half.

Categories without a row count as they are in every context.

## Severity by harm

A severity follows from what a defect gives to an attacker, whatever its cause: a session that can be forged is critical whether the key
is that of a cookie or of a token. Reports list findings by severity; within a severity, what is tentative comes last, and the others follow
this table from top to bottom, then certain before firm, then check and place.

| | harm | severity | checks |
| --- | --- | --- | --- |
${harmRules.map(({ harm, gives, severity, checks }, i) => `| ${i + 1} | **${harm}**: ${gives} | ${severity} | ${checks.map((id) => `\`${id}\``).join(', ')} |`).join('\n')}

The checks named in a line have its harm unless the case has another: a password hash in a response (\`property-sensitive\`) and a file of
passwords (\`sensitive-file-exposed\`) are *passwords*, a session that caches serve to others (\`session-response-cacheable\`) is *secrets*. Checks that no line names are *posture*.

## Caps

A finding that is certain or firm caps the score: critical at ${policy.caps.critical}, high at ${policy.caps.high}. Tentative findings never cap.

## Grades

| grade | from | means |
| --- | --- | --- |
${policy.grades.map(([grade, from]) => `| ${grade} | ${from} | ${gradeMeanings[grade]} |`).join('\n')}

## Coverage

Coverage is the share of the scored weight that was really judged: the checks that could look, over the part of the known surface that
responded.

- **Checks.** One that could not look (time-out, budget, trouble on the way) is \`unknown\`: it takes no points and earns none. A check
  weighs as many points as a finding of its own severity. Checks that do not apply to a target count on neither side.
- **Surface.** An operation is judged when the API returned content for it, or required credentials. Not counted at all: static files
  (scripts, styles, images, fonts) and the API document. Known and not judged: pages of bot protection and firewalls, refusals of the host
  name, default pages of servers, the same page for every path and the empty page of a user interface, 404s, errors, responses
  without content, reads that got no response or no budget. Redirects lead to what is counted in their place. Requests that were left out
  because they change something are known, and are not expected to be judged.

There is no score and no grade where checks of less than ${percent(policy.minimumCoverage)} of the weight could look, where less than ${percent(policy.minimumSurface.answered)} of the operations
that may be read were judged, where less than ${percent(policy.minimumSurface.content)} of all known operations showed content, or none did. The report then begins with
the reason and with what to do about it. Findings are printed, and \`--fail-on\` still applies; \`--min-score\` fails.

Where a finding of critical or high severity is certain or firm, the grade is given however little was seen, at most what its cap allows:
a missing grade is there to prevent false calm, not to hide an alarm.

## Categories

Each category's score is made the same way from its own findings.
`;
}
