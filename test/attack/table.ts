/** The dated page of what was attacked and what held. */
import { cpus } from 'node:os';

export interface Result {
  readonly group: string;
  readonly name: string;
  readonly holds: string;
  readonly ms: number;
  readonly peakMb: number;
  readonly broken: readonly string[];
}

export interface Fuzzed {
  readonly kind: string;
  readonly holds: string;
  readonly inputs: number;
  readonly slowestMs: number;
  readonly peakMb: number;
  readonly broken: readonly string[];
}

interface Setting {
  readonly minutes: number;
  readonly loadingMs: number;
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replace(/\s+/g, ' ');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const head = (cells: readonly string[]): string => `${row(cells)}\n|${cells.map(() => ' --- |').join('')}`;
const verdict = (broken: readonly string[]): string =>
  broken.length === 0
    ? 'holds'
    : `BROKEN: ${broken.slice(0, 3).join('; ')}${broken.length > 3 ? `; ${broken.length - 3} more` : ''}`;
const code = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '·');

export function page(results: readonly Result[], fuzzed: readonly Fuzzed[], { minutes, loadingMs }: Setting): string {
  const failed = [...results, ...fuzzed].filter(({ broken }) => broken.length > 0).length;
  const groups = [...new Set(results.map(({ group }) => group))];
  return `${[
    '# openbrick under attack',
    '',
    '`npm run attack` runs the built program against hostile servers, documents, files and folders on loopback, and writes this page. Who attacks, and what each may reach:',
    '[threat model](threat-model.md). Keys and credentials in it are fake and are made when it runs.',
    '',
    `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${cpus().length} cores: ${results.length} cases and ${fuzzed.reduce((sum, { inputs }) => sum + inputs, 0)} changed inputs in ${minutes} minutes; ${failed === 0 ? 'all hold' : failed === 1 ? 'one does not hold' : `${failed} do not hold`}.`,
    `Loading the program took ${(loadingMs / 1000).toFixed(1)} s there; deadlines count from then. Seconds are wall-clock time, and after a deadline the time in which the program waited for a processor does not count. MB is the highest resident memory of a run.`,
    '',
    ...groups.flatMap((group) => [
      `## ${group}`,
      '',
      head(['case', 'what must hold', 's', 'MB', 'result']),
      ...results
        .filter((each) => each.group === group)
        .map(({ name, holds, ms, peakMb, broken }) =>
          row([code(name), holds, (ms / 1000).toFixed(1), String(peakMb), code(verdict(broken))]),
        ),
      '',
    ]),
    ...(fuzzed.length === 0 ? [] : fuzzTable(fuzzed)),
  ].join('\n')}`;
}

const fuzzTable = (fuzzed: readonly Fuzzed[]): string[] => [
  '## Changed inputs',
  '',
  head(['input', 'what must hold', 'inputs', 'slowest, s', 'MB', 'result']),
  ...fuzzed.map(({ kind, holds, inputs, slowestMs, peakMb, broken }) =>
    row([kind, holds, String(inputs), (slowestMs / 1000).toFixed(1), String(peakMb), code(verdict(broken))]),
  ),
  '',
];
