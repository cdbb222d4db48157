import { readFileSync, statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { UsageError } from '../model/usage-error.ts';
import { Turns } from '../parse/steps.ts';
import { fileExcludes } from './file-globs.ts';
import { lineOf, unreadable } from './passed-over.ts';
import { walkFolder } from './walk-folder.ts';

/** A file below a folder, with its text on demand. */
export interface FileBelow {
  /** As it is shown. */
  readonly file: string;
  /** Below the folder, with `/`. */
  readonly path: string;
  /** Undefined where it is too large, is no text, or cannot be read. */
  read(): string | undefined;
}

export interface FolderOfFiles {
  readonly name: string;
  readonly files: readonly FileBelow[];
  /** There was no time to list all of them. */
  readonly isCut: boolean;
}

/** Longer source files are generated. */
const MOST_BYTES = 1024 * 1024;
/** Lines of this length on average are minified. */
const LONGEST_LINE = 400;
/** What package managers and builds write, also where nothing ignores it. */
const WRITTEN =
  /^(?:node_modules|\.venv|venv|site-packages|__pycache__|\.git|\.tox|\.mypy_cache|\.next|\.nuxt|bower_components)$/;

/** The files of a folder of source code, or one file, in a fixed order, as far as there is time. Throws UsageError, in one line, where it is not there. */
export async function sourceFiles(
  name: string,
  exclude: readonly string[],
  hasTime: () => boolean,
): Promise<FolderOfFiles> {
  if (isFile(name))
    return {
      name,
      files: [{ file: name, path: name.split(sep).at(-1) ?? name, read: () => textOf(name) }],
      isCut: false,
    };
  const excluded = fileExcludes(exclude, name);
  const files: FileBelow[] = [];
  const leaves = (path: string, isFolder: boolean): boolean =>
    (isFolder && WRITTEN.test(path.split(sep).at(-1) ?? '')) || excluded(path, isFolder);
  const turns = new Turns();
  for await (const { path, what } of walkFolder(name, leaves)) {
    if (turns.isDue) await turns.give();
    if (!hasTime()) return { name, files, isCut: true };
    if (what === 'file')
      files.push({ file: path, path: relative(name, path).split(sep).join('/'), read: () => textOf(path) });
  }
  return { name, files, isCut: false };
}

function isFile(name: string): boolean {
  try {
    return statSync(name).isFile();
  } catch (error) {
    throw new UsageError('unreadable-file', lineOf(unreadable(name, error)), { cause: error });
  }
}

function textOf(file: string): string | undefined {
  try {
    if (statSync(file).size > MOST_BYTES) return undefined;
    const text = readFileSync(file, 'utf8');
    return text.includes('\0') || isMinified(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** One line of the length of a page, or long lines throughout. */
function isMinified(text: string): boolean {
  if (text.length < 4 * LONGEST_LINE) return false;
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return text.length / lines > LONGEST_LINE;
}
