import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A unit that is made from a template: its files, and what is to be done then. */
export interface Unit {
  /** Texts by path from the root of the repository. */
  readonly files: Readonly<Record<string, string>>;
  /** Steps of the page that explains such a unit, in their order. */
  readonly next: readonly string[];
}

/** Ends the script with one line, as for every mistake of a user. */
export function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

/** The argument behind the name of the script: a word of lower case letters, digits and hyphens, with as many slashes as asked for. */
export function argument(usage: string, parts: number): string[] {
  const [given = '', ...rest] = process.argv.slice(2);
  const words = given.split('/');
  const isGood = words.length === parts && rest.length === 0 && words.every((word) => /^[a-z][a-z0-9-]*$/.test(word));
  return isGood ? words : stop(`usage: ${usage}`);
}

/** Writes the files, of which none may be there yet, brings the generated files up to date, and says what is next. */
export function make({ files, next }: Unit): void {
  const there = Object.keys(files).find((path) => existsSync(join(root, path)));
  if (there !== undefined) stop(`${there} is there already`);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  execFileSync('npm', ['run', '--silent', 'generate'], { cwd: root, stdio: 'inherit' });
  const steps = [...next.map((step, i) => `${i + 1}. ${step}`)].join('\n');
  process.stdout.write(`Made ${Object.keys(files).join(', ')}.\nIts test fails. Next:\n${steps}\n`);
}

/** `red-herring` as a name in code: `redHerring`. */
export const camel = (id: string): string => id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
