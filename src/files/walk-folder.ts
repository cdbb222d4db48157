import { type Dirent, promises as fs } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** A file, or what is passed over: by a rule of git, or because it could not be opened. Links are not told: they are not followed. */
export interface Walked {
  readonly path: string;
  readonly what: 'file' | 'ignored' | 'unreadable';
}

/** What a `.gitignore` says of the files below its folder. */
interface Rules {
  /** Absolute. */
  readonly folder: string;
  readonly matcher: Ignore;
}

interface Step {
  /** As it is shown. */
  readonly path: string;
  readonly what: 'file' | 'folder' | 'ignored';
  /** On the way from the root of the repository, the nearest last. */
  readonly rules: readonly Rules[];
}

/** The files below a folder as git sees them: without `.git` and what `.gitignore` leaves out. Always in the same order. */
export async function* walkFolder(path: string): AsyncGenerator<Walked> {
  const steps: Step[] = [{ path, what: 'folder', rules: await rulesAbove(resolve(path)) }];
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (step.what !== 'folder') {
      yield { path: step.path, what: step.what };
      continue;
    }
    const inside = await stepsIn(step);
    if (inside === undefined) yield { path: step.path, what: 'unreadable' };
    for (const next of inside?.reverse() ?? []) steps.push(next);
  }
}

async function stepsIn({ path, rules: above }: Step): Promise<Step[] | undefined> {
  const entries = await fs.readdir(path, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return undefined;
  const hasRules = entries.some((entry) => entry.name === '.gitignore' && entry.isFile());
  const rules = hasRules ? [...above, ...(await rulesIn(join(path, '.gitignore'), resolve(path)))] : above;
  return entries
    .filter((entry) => entry.name !== '.git' && (entry.isFile() || entry.isDirectory()))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map((entry) => stepOf(entry, join(path, entry.name), rules));
}

function stepOf(entry: Dirent, path: string, rules: readonly Rules[]): Step {
  const isFolder = entry.isDirectory();
  if (isIgnored(resolve(path), isFolder, rules)) return { path, what: 'ignored', rules };
  return { path, what: isFolder ? 'folder' : 'file', rules };
}

/** The nearest rule that says anything decides, as in git. */
function isIgnored(path: string, isFolder: boolean, rules: readonly Rules[]): boolean {
  for (const { folder, matcher } of rules.toReversed()) {
    const name = relative(folder, path).split(sep).join('/');
    const { ignored, unignored } = matcher.test(isFolder ? `${name}/` : name);
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** The rules of the repository around a folder; none where it was named although they leave it out. */
async function rulesAbove(folder: string): Promise<readonly Rules[]> {
  const above: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    if (await isThere(join(at, '.git'))) {
      const rules = [
        ...(await rulesIn(join(at, '.git', 'info', 'exclude'), at)),
        ...(await Promise.all(above.reverse().map((each) => rulesIn(join(each, '.gitignore'), each)))).flat(),
      ];
      return at !== folder && isIgnored(folder, true, rules) ? [] : rules;
    }
    if (at === dirname(at)) return [];
    above.push(dirname(at));
  }
}

const isThere = (path: string): Promise<boolean> =>
  fs.lstat(path).then(
    () => true,
    () => false,
  );

/** A longer file of rules is no one's. */
const MOST_BYTES = 1_000_000;
/** A line with more of these takes long to match; without it more is searched, not less. */
const MOST_DOUBLE_STARS = 3;

async function rulesIn(file: string, folder: string): Promise<Rules[]> {
  const stats = await fs.lstat(file).catch(() => undefined);
  if (stats === undefined || !stats.isFile() || stats.size > MOST_BYTES) return [];
  const text = await fs.readFile(file, 'utf8').catch(() => '');
  const lines = text.split('\n').filter((line) => line.split('**').length <= MOST_DOUBLE_STARS + 1);
  return [{ folder, matcher: ignore({ ignorecase: false }).add(lines) }];
}
