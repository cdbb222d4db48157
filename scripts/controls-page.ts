import { controlsOf } from '../src/judge/controls/table.ts';
import type { Check } from '../src/model/check.ts';
import { catalogues, standardIds, standards } from '../src/model/standards.ts';

/** docs/controls.md, printed from the table so that the two cannot differ. */
export function controlsPage(checks: readonly Check[]): string {
  const named = standardIds.map((id) => standards[id]);
  return `# Checks and the requirements of standards

<!-- Printed from src/judge/controls/ and src/model/standards.ts by scripts/generate.ts: do not edit. -->

Each check is mapped to the requirements that its findings bear on. A requirement is named only where it asks for what the check looks at; an empty cell says that none applies directly.
Reports show the requirements of checks that have findings: JSON under \`checks[].controls\`, HTML and Markdown at each finding, SARIF as taxonomies. \`openbrick checks --map\` prints this table,
\`--format json\` for programs.

A finding is a reason to look at a requirement. A check that passed is not evidence that a requirement is met: most requirements ask for more than a scan from outside can see.

| standard | version | source |
| --- | --- | --- |
| ${catalogues.owasp.name} | ${catalogues.owasp.version} | ${catalogues.owasp.source} |
| ${catalogues.cwe.name} | | ${catalogues.cwe.source} |
${named.map(({ name, version, source }) => `| ${name} | ${version} | ${source} |`).join('\n')}

| check | OWASP | CWE | ${named.map(({ name }) => name).join(' | ')} |
| --- | --- | --- | ${named.map(() => '---').join(' | ')} |
${checks.map(row).join('\n')}

## What the requirements ask for

In our words; the standards themselves are authoritative.
${named
  .map(
    ({ name, version, controls }) =>
      `\n### ${name} ${version}\n\n${Object.entries(controls)
        .map(([id, title]) => `- **${id}** ${title}`)
        .join('\n')}\n`,
  )
  .join('')}`;
}

function row({ id, owasp, cwe }: Check): string {
  const controls = controlsOf(id);
  const cells = [owasp, cwe, ...standardIds.map((standard) => controls[standard] ?? [])].map((ids) => ids.join(', '));
  return `| [${id}](checks/${id}.md) | ${cells.join(' | ')} |`;
}
