/**
 * The history of a repository of 10,000 commits, searched by this build and by gitleaks in turn: the whole commands, with all cores. Then which
 * secrets one finds and the other does not, by their masked forms. Usage: npm run build && npx tsx bench/git/run.ts [commits] [rounds]
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { maskOf } from '../../src/model/sealed.ts';
import { root } from '../../test/lab/toolchains.ts';
import { type Measured, measure } from '../secrets/command.ts';
import { gitleaks } from '../secrets/tools.ts';
import { makeHistory } from './made-history.ts';

const commits = Number(process.argv[2] ?? 10_000);
const rounds = Number(process.argv[3] ?? 3);
const work = join(tmpdir(), 'openbrick-bench-git');
const repository = join(work, `history-${commits}`);
mkdirSync(work, { recursive: true });
if (!existsSync(join(repository, '.git/HEAD'))) makeHistory(repository, commits);

const [own, other] = [join(work, 'openbrick.json'), join(work, 'gitleaks.json')];
const { program } = gitleaks.install();
const commands = {
  openbrick: {
    command: [
      process.execPath,
      join(root, 'bin/openbrick.js'),
      'secrets',
      repository,
      '--git',
      '--quiet',
      '--format',
      'json',
      '--output',
      own,
    ],
    output: own,
  },
  ...(program !== undefined && {
    gitleaks: {
      command: [
        program,
        'git',
        repository,
        '--report-format',
        'json',
        '--report-path',
        other,
        '--no-banner',
        '--exit-code',
        '0',
        '--log-level',
        'error',
      ],
      output: other,
    },
  }),
};

const best = (all: readonly Measured[]): Measured => ({
  wall: Math.min(...all.map(({ wall }) => wall)),
  processor: Math.min(...all.map(({ processor }) => processor)),
  memory: Math.max(...all.map(({ memory }) => memory)),
});

const results = Array.from({ length: rounds }, () =>
  Object.values(commands).map(({ command, output }) => measure(command, output)),
);
for (const [i, name] of Object.keys(commands).entries()) {
  const { wall, processor, memory } = best(results.flatMap((round) => round[i] ?? []));
  console.info(
    `${name.padEnd(10)} ${wall.toFixed(2)} s, ${processor.toFixed(2)} s of processor time, ${memory.toFixed(0)} MB`,
  );
}

const report: { findings: readonly { proof: { secret: { masked: string; length: number } } }[] } = JSON.parse(
  readFileSync(own, 'utf8'),
);
/** Scanners take different parts of one key, with or without what precedes it: they end alike. */
const endOf = (masked: string): string => masked.slice(-4);
const ours = new Set(report.findings.map(({ proof: { secret } }) => endOf(secret.masked)));
console.info(`openbrick reports ${ours.size} keys`);
if (program !== undefined) {
  const leaks: readonly { Secret: string; RuleID: string }[] = JSON.parse(readFileSync(other, 'utf8'));
  const theirs = new Map(leaks.map(({ Secret, RuleID }) => [endOf(maskOf(Secret)), RuleID]));
  const missed = [...theirs].filter(([secret]) => !ours.has(secret));
  console.info(`gitleaks reports ${theirs.size} secrets; ${missed.length} of them are not in the report of openbrick`);
  for (const [secret, rule] of missed) console.info(`  ${rule}: ${secret}`);
}
