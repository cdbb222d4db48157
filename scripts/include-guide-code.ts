/**
 * Fills the code blocks of the guides from the applications beside them, so that no guide shows code that was not run.
 * In guide.md: `<!-- include fixed/app.py#config -->` and after it a fenced block, which is replaced. In the application: the
 * lines between `# region: config` and `# endregion` (`//` in Rust and TypeScript). With `--check` nothing is written and a
 * difference is an error.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const LANGUAGES: Readonly<Record<string, string>> = {
  '.py': 'python',
  '.rs': 'rust',
  '.ts': 'typescript',
  '.js': 'javascript',
};
const REGION = /^\s*(?:#|\/\/) region: ([\w-]+)$/;
const END = /^\s*(?:#|\/\/) endregion$/;
const INCLUDE = /^<!-- include (\S+)#([\w-]+) -->$/;

/** The lines of a region without their common indentation. Throws when there is not exactly one of that name, or no end. */
export function region(source: string, name: string): string {
  const lines = source.split('\n');
  const starts = lines.flatMap((line, at) => (REGION.exec(line)?.[1] === name ? [at + 1] : []));
  const [start] = starts;
  if (start === undefined || starts.length > 1) throw new Error(`${starts.length} regions are called ${name}`);
  const end = lines.findIndex((line, at) => at >= start && END.test(line));
  if (end === -1) throw new Error(`region ${name} has no end`);
  const body = lines.slice(start, end);
  const indents = body.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents);
  return body
    .map((line) => line.slice(indent))
    .join('\n')
    .trim();
}

/** The guide with every included block replaced. `read` gives the text of a file named in an include. */
export function fill(guide: string, read: (file: string) => string): string {
  const lines = guide.split('\n');
  const out: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    out.push(line);
    const [, file, name] = INCLUDE.exec(line) ?? [];
    if (file === undefined || name === undefined) continue;
    out.push(`\`\`\`${LANGUAGES[extname(file)] ?? ''}`, region(read(file), name), '```');
    at = endOfBlock(lines, at + 1);
  }
  return out.join('\n');
}

/** Index of the last line of the fenced block that begins here; of the line before when none does. */
function endOfBlock(lines: readonly string[], start: number): number {
  if (!lines[start]?.startsWith('```')) return start - 1;
  const end = lines.indexOf('```', start + 1);
  if (end === -1) throw new Error(`the block after line ${start} has no end`);
  return end;
}

/** `<vulnerability>/<framework>/<mechanism>/guide.md` */
function guidesIn(folder: string, depth = 3): string[] {
  if (depth === 0) return existsSync(join(folder, 'guide.md')) ? [join(folder, 'guide.md')] : [];
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap(({ name }) => guidesIn(join(folder, name), depth - 1));
}

/** Guides under this folder whose text differs from what they should hold, with what they should hold. */
export function drift(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const path of guidesIn(folder)) {
    const text = readFileSync(path, 'utf8');
    const wanted = fill(text, (file) => readBeside(path, file));
    if (wanted !== text) found.set(path, wanted);
  }
  return found;
}

function readBeside(guide: string, file: string): string {
  const path = resolve(dirname(guide), file);
  if (!path.startsWith(dirname(guide) + sep) || !existsSync(path))
    throw new Error(`${guide} includes ${file}, which is not there`);
  return readFileSync(path, 'utf8');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const stale = drift(fileURLToPath(new URL('../guides', import.meta.url)));
  const onlyCheck = process.argv.includes('--check');
  for (const [path, text] of stale) {
    if (!onlyCheck) writeFileSync(path, text);
    console.log(`${onlyCheck ? 'differs from its applications' : 'filled'}: ${path}`);
  }
  if (onlyCheck && stale.size > 0) process.exitCode = 1;
}
