import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** Which files import a file, by path from the root. */
export type Importers = ReadonlyMap<string, readonly string[]>;

export function importersOf(root: string, files: readonly string[]): Importers {
  const importers = new Map<string, string[]>();
  for (const file of files) {
    for (const to of importsOf(file, readFileSync(join(root, file), 'utf8')))
      importers.set(to, [...(importers.get(to) ?? []), file]);
  }
  return importers;
}

/** Files of ours that a file imports, types apart: they do not run. */
function importsOf(file: string, text: string): string[] {
  const { importedFiles } = ts.preProcessFile(text.replace(/^import type .*$/gm, ''), true, true);
  return importedFiles
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => join(dirname(file), name));
}

/** The tests that run a file: the nearest first, by how many imports are between them; of one distance the one beside it first. */
export function testsOf(file: string, importers: Importers, isTest: (file: string) => boolean): string[] {
  const seen = new Set([file]);
  const tests: string[] = [];
  for (let level = [file]; level.length > 0; ) {
    const next = level.flatMap((each) => importers.get(each) ?? []).filter((each) => !seen.has(each));
    for (const each of next) seen.add(each);
    level = [...new Set(next)];
    tests.push(...level.filter(isTest).sort((a, b) => nearness(b, file) - nearness(a, file) || (a < b ? -1 : 1)));
  }
  return tests;
}

/** How many letters two paths begin with alike. */
function nearness(test: string, file: string): number {
  let at = 0;
  while (at < file.length && test[at] === file[at]) at += 1;
  return at;
}
