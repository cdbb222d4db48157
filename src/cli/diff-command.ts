import { Command } from 'commander';
import { diffReports } from '../judge/diff.ts';
import type { Finding } from '../model/report.ts';
import { findingLine } from './finding-line.ts';
import { readReport } from './report-file.ts';

export const diffCommand = (): Command =>
  new Command('diff')
    .description('new, fixed and unchanged findings of two reports; exit 1 when there are new ones')
    .argument('<old>', 'JSON report')
    .argument('<new>', 'JSON report')
    .option('--format <name>', 'terminal or json', 'terminal')
    .action((old: string, now: string, { format }: { format: string }) => {
      const diff = diffReports(readReport(old), readReport(now));
      process.stdout.write(format === 'json' ? `${JSON.stringify(diff, undefined, 2)}\n` : sections(diff));
      if (diff.added.length > 0) process.exitCode = 1;
    });

function sections({ added, fixed, unchanged, untold }: ReturnType<typeof diffReports>): string {
  const part = (title: string, findings: readonly Finding[]): string =>
    findings.length === 0
      ? ''
      : `${title} ${findings.length}\n${findings.map((each) => `  ${findingLine(each)}\n`).join('')}\n`;
  const text =
    part('New', added) + part('Fixed', fixed) + part('Could not tell', untold) + part('Unchanged', unchanged);
  return text === '' ? 'No findings in either report.\n' : text.replace(/\n$/, '');
}
