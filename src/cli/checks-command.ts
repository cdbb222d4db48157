import { Command } from 'commander';
import { checks } from '../checks/index.ts';
import { didYouMean } from '../library/nearest.ts';
import type { Check } from '../model/check.ts';
import { explanation } from './check-explanation.ts';
import { mapJson, mapText } from './checks-map.ts';
import { fail } from './fail.ts';
import { textOrJson } from './text-or-json.ts';
import { textWidth } from './text-width.ts';

export const checksCommand = (): Command =>
  new Command('checks')
    .description('list the checks, or explain one')
    .argument('[id]', 'e.g. api-key-in-cookie')
    .option(
      '--map',
      'show which requirements of OWASP, CWE, PCI DSS, SOC 2, ISO 27001 and NIST 800-53 the checks bear on',
    )
    .option('--format <terminal|json>', 'how to print the map', 'terminal')
    .action((id: string | undefined, { map, format }: { readonly map?: boolean; readonly format: string }) => {
      const isJson = textOrJson(format) === 'json';
      if (isJson && map !== true) throw fail('invalid-choice', '--format json is for --map');
      const check = id === undefined ? undefined : known(id);
      const wanted = check === undefined ? checks : [check];
      if (map === true) process.stdout.write(isJson ? mapJson(wanted) : mapText(wanted));
      else process.stdout.write(check === undefined ? listing() : explanation(check, widthOfOutput()));
    });

function known(id: string): Check {
  const check = checks.find((each) => each.id === id);
  const ids = checks.map((each) => each.id);
  if (check === undefined)
    throw fail(
      'unknown-check',
      `there is no check ${JSON.stringify(id)}; \`openbrick checks\` lists them${didYouMean(id, ids)}`,
    );
  return check;
}

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

/** A terminal would break words; a file or another program gets each paragraph as one line. */
const widthOfOutput = (): number =>
  process.stdout.isTTY ? textWidth(process.stdout.columns) : Number.POSITIVE_INFINITY;
