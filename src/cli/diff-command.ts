import { Command } from 'commander';
import { diffReports } from '../judge/diff.ts';
import { jsonText } from '../model/inert.ts';
import type { Finding } from '../model/report.ts';
import { findingLine } from './finding-line.ts';
import { gating, tentativeNotes } from './gate.ts';
import { readReport } from './report-file.ts';
import { textOrJson } from './text-or-json.ts';

interface DiffFlags {
  readonly format: string;
  readonly gateTentative?: boolean;
}

export const diffCommand = (): Command =>
  new Command('diff')
    .description(
      'new, fixed and unchanged findings of two reports; exit 1 when there are new ones that are certain or firm',
    )
    .argument('<old>', 'JSON report')
    .argument('<new>', 'JSON report')
    .option('--format <terminal|json>', 'how to print it', 'terminal')
    .option('--gate-tentative', 'exit 1 for tentative findings too')
    .action((old: string, now: string, { format, gateTentative = false }: DiffFlags) => {
      const isJson = textOrJson(format) === 'json';
      const diff = diffReports(readReport(old), readReport(now));
      process.stdout.write(isJson ? jsonText(diff) : sections(diff));
      const { counted, leftOut } = gating(diff.added, gateTentative);
      for (const note of tentativeNotes(leftOut.length)) process.stderr.write(`openbrick: ${note}\n`);
      if (counted.length > 0) process.exitCode = 1;
    });

function sections({ added, fixed, unchanged, unclear }: ReturnType<typeof diffReports>): string {
  const part = (title: string, findings: readonly Finding[]): string =>
    findings.length === 0
      ? ''
      : `${title} ${findings.length}\n${findings.map((each) => `  ${findingLine(each)}\n`).join('')}\n`;
  const text =
    part('New', added) + part('Fixed', fixed) + part('Could not tell', unclear) + part('Unchanged', unchanged);
  return text === '' ? 'No findings in either report.\n' : text.replace(/\n$/, '');
}
