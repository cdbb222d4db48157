import { Command } from 'commander';
import { checks } from '../checks/index.ts';
import { referencesOf } from '../judge/finding.ts';
import type { Check } from '../model/check.ts';
import { fail } from './fail.ts';

export const checksCommand = (): Command =>
  new Command('checks')
    .description('list the checks, or explain one')
    .argument('[id]', 'e.g. api-key-in-cookie')
    .action((id?: string) => {
      if (id === undefined) return void process.stdout.write(listing());
      const check = checks.find((each) => each.id === id);
      if (check === undefined)
        throw fail('unknown-check', `there is no check ${JSON.stringify(id)}; \`openbrick checks\` lists them`);
      process.stdout.write(explanation(check));
    });

function listing(): string {
  const width = Math.max(...checks.map(({ id }) => id.length));
  return [...groups()]
    .map(
      ([category, own]) =>
        `${category}\n${own.map(({ id, severity, title }) => `  ${id.padEnd(width)}  ${severity.padEnd(8)}  ${title}\n`).join('')}`,
    )
    .join('\n');
}

function groups(): Map<string, Check[]> {
  const byCategory = new Map<string, Check[]>();
  for (const check of checks) byCategory.set(check.category, [...(byCategory.get(check.category) ?? []), check]);
  return byCategory;
}

function explanation(check: Check): string {
  const fixes = Object.entries(check.fixes ?? {}).map(([framework, fix]) => `  ${framework}: ${fix}`);
  return [
    `${check.id}  ${check.category}, ${check.severity}`,
    check.title,
    '',
    check.why,
    '',
    `Fix: ${check.fix}`,
    ...fixes,
    ...(check.notes === undefined ? [] : ['', check.notes]),
    '',
    ...referencesOf(check),
    '',
  ].join('\n');
}
