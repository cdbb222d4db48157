import { readFileSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import type { Recording } from '../derive/recording/recording.ts';
import type { CodePatch } from '../model/code.ts';
import type { ReportPatch } from '../model/report.ts';
import { line as shown } from '../report/place.ts';
import { readCode, scanCode } from '../scan.ts';
import { deliver } from './deliver.ts';
import { exitCodes } from './exit-codes.ts';
import { onInterrupt } from './interrupt.ts';
import { judgeOptions } from './scan-plan.ts';

interface FixFlags {
  readonly write?: boolean;
}

export const fixCommand = (): Command =>
  new Command('fix')
    .description('print the small patches that findings in source code carry; nothing is changed without --write')
    .argument('<folders...>', 'folders or files of source code')
    .option('--dry-run', 'print the patches only (the default)')
    .option('--write', 'apply the patches to the files')
    .action(runFix);

async function runFix(folders: readonly string[], { write = false }: FixFlags): Promise<void> {
  const { signal } = onInterrupt();
  const code = await readCode({ source: folders, hasTime: () => !signal.aborted });
  if (code === undefined) return;
  const { report, recording } = await scanCode(code, { credentials: [], keys: [], signal, ...judgeOptions({}) });
  const patches = report.findings.flatMap(({ remediation, title }) =>
    remediation.patch === undefined ? [] : [{ patch: remediation.patch, title }],
  );
  // An interrupted run knows only a part of the code: it changes nothing.
  const result = write && !signal.aborted ? applied(patchesIn(recording)) : undefined;
  const text = [...patches.map(({ patch, title }) => diffOf(patch, title)), summaryOf(patches.length, result)].join(
    '\n',
  );
  await deliver([{ text: () => `${text}\n` }]);
  if (signal.aborted) process.exitCode = exitCodes.interrupted;
}

/** A patch as a reader of diffs expects it, with secrets masked. */
const diffOf = ({ file, line, before, after }: ReportPatch, title: string): string =>
  [
    `# ${shown(title)}`,
    `--- ${shown(file)}`,
    `+++ ${shown(file)}`,
    `@@ -${line},${before.length} +${line},${after.length} @@`,
    ...before.map((each) => `-${shown(each)}`),
    ...after.map((each) => `+${shown(each)}`),
    '',
  ].join('\n');

const patchesIn = ({ evidence: { source } }: Recording): CodePatch[] =>
  source.ok
    ? source.value.facts.flatMap(({ patch, part }) => (patch === undefined || part !== undefined ? [] : [patch]))
    : [];

interface Applied {
  readonly done: number;
  /** Lines that another patch changed before: the next run has them. */
  readonly left: number;
}

/** Applies from the end of each file, so that lines keep their numbers; a line that is not as it was is left. */
function applied(patches: readonly CodePatch[]): Applied {
  const byFile = new Map<string, CodePatch[]>();
  for (const patch of patches) byFile.set(patch.file, [...(byFile.get(patch.file) ?? []), patch]);
  let [done, left] = [0, 0];
  for (const [file, own] of byFile) {
    const text = readFileSync(file, 'utf8');
    const ending = text.includes('\r\n') ? '\r\n' : '\n';
    const lines = text.split(/\r?\n/);
    for (const { line, before, after } of own.toSorted((a, b) => b.line - a.line)) {
      const isThere = before.every((each, i) => lines[line - 1 + i] === each);
      if (isThere) lines.splice(line - 1, before.length, ...after);
      if (isThere) done += 1;
      else left += 1;
    }
    writeFileSync(file, lines.join(ending));
  }
  return { done, left };
}

function summaryOf(patches: number, result: Applied | undefined): string {
  if (result === undefined)
    return patches === 0 ? 'no patches' : `${patches} ${patches === 1 ? 'patch' : 'patches'}; --write applies them`;
  const more = result.left === 0 ? '' : `; ${result.left} left, as another patch changed the line: run it again`;
  return `${result.done} applied${more}`;
}
