import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Check } from '../src/model/check.ts';

/** docs/checks/<id>.md and its index, made from the checks' own words. */
export function checkPages(checks: readonly Check[]): [string, string][] {
  const pages = checks.map((check): [string, string] => [`docs/checks/${check.id}.md`, page(check)]);
  return [...pages, ['docs/checks/README.md', index(checks)]];
}

/** The checks of these files, `<category>/<id>`: the index may not have them yet. */
export const loadChecks = (root: string, paths: readonly string[]): Promise<Check[]> =>
  Promise.all(paths.map((path) => load(join(root, 'src/checks', `${path}.ts`))));

async function load(file: string): Promise<Check> {
  const module: { default: Check } = await import(pathToFileURL(file).href);
  return module.default;
}

const page = (check: Check): string =>
  [
    `# ${check.id}`,
    '',
    '<!-- Made from the check itself by scripts/generate.ts: do not edit. -->',
    '',
    `**${check.title}**`,
    '',
    `Category ${check.category}, severity ${check.severity}. ${active(check)}`,
    '',
    '## Why it matters',
    '',
    check.why,
    '',
    '## What to do',
    '',
    check.fix,
    ...Object.entries(check.fixes ?? {}).map(([framework, fix]) => `\n**${framework}**: ${fix}`),
    ...(check.notes === undefined ? [] : ['', '## What is not flagged, and what moves the severity', '', check.notes]),
    ...(check.guide === undefined ? [] : ['', `Guides: \`openbrick guide ${check.guide}\``]),
    '',
    '## References',
    '',
    ...[...check.owasp.map((id) => `OWASP ${id}`), ...check.cwe.map(cweLink), ...check.references].map(
      (line) => `- ${line}`,
    ),
    '',
  ].join('\n');

const active = (check: Check): string =>
  check.plan === undefined
    ? 'Reads what the survey saw and sends nothing of its own.'
    : 'Plans a few requests of its own (GET, HEAD or OPTIONS).';

const cweLink = (id: number): string => `[CWE-${id}](https://cwe.mitre.org/data/definitions/${id}.html)`;

function index(checks: readonly Check[]): string {
  const categories = [...new Set(checks.map(({ category }) => category))].sort();
  return [
    '# The checks',
    '',
    '<!-- Made from the checks by scripts/generate.ts: do not edit. -->',
    '',
    `${checks.length} checks. \`openbrick checks <id>\` prints the same page.`,
    ...categories.flatMap((category) => [
      '',
      `## ${category}`,
      '',
      '| check | severity | found when |',
      '| --- | --- | --- |',
      ...checks
        .filter((check) => check.category === category)
        .map(({ id, severity, title }) => `| [${id}](${id}.md) | ${severity} | ${title} |`),
    ]),
    '',
  ].join('\n');
}
