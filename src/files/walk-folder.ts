import { type Dirent, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type GitRepository, repositoryAt, type Tracked } from '../git/git-repository.ts';
import { isIgnored, type Rules, rulesIn } from './ignore-rules.ts';

/** A file, or what is passed over: by a rule of git or of the user, or because it could not be opened. Links are not followed, nor named. */
export interface Walked {
  readonly path: string;
  readonly what: 'file' | 'ignored' | 'excluded' | 'unreadable';
}

/** Whether the user leaves a path out. Of a folder everything below it is then left out. */
export type Excludes = (path: string, isFolder: boolean) => boolean;

/** The repository around a place, and its rules on the way down to it, the nearest last. */
interface Setting {
  readonly repository: GitRepository | undefined;
  readonly rules: readonly Rules[];
  /** A rule leaves the folder out: only what git tracks is searched. */
  readonly onlyTracked: boolean;
}

interface Step {
  /** As it is shown. */
  readonly path: string;
  readonly what: Walked['what'] | 'folder';
  readonly setting: Setting;
}

/**
 * The files below a folder as git sees them: without `.git`, and without what `.gitignore` leaves out, unless git tracks it all the
 * same. Always in the same order.
 */
export const walkFolder = (path: string, excludes: Excludes = () => false): AsyncGenerator<Walked> =>
  new Walk(excludes).below(path);

class Walk {
  readonly #excludes: Excludes;
  /** Repositories whose index could not be read, and that were named. */
  readonly #unreadable = new Set<GitRepository>();

  constructor(excludes: Excludes) {
    this.#excludes = excludes;
  }

  async *below(path: string): AsyncGenerator<Walked> {
    const steps: Step[] = [{ path, what: 'folder', setting: await settingAround(resolve(path)) }];
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
      if (step.what !== 'folder') {
        yield { path: step.path, what: step.what };
        continue;
      }
      const inside = await this.#stepsIn(step);
      if (inside === undefined) yield { path: step.path, what: 'unreadable' };
      for (const next of inside?.reverse() ?? []) steps.push(next);
    }
  }

  /** What is in a folder; nothing is waited for where no rule speaks of it. */
  async #stepsIn({ path, setting: above }: Step): Promise<Step[] | undefined> {
    const entries = entriesIn(path);
    if (entries === undefined) return undefined;
    const setting = await settingIn(resolve(path), entries, above);
    const steps: Step[] = [];
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))) {
      if (entry.name === '.git' || !(entry.isFile() || entry.isDirectory())) continue;
      const inside = join(path, entry.name);
      const plain = this.#plainStep(entry, inside, setting);
      steps.push(...(plain ? [plain] : await this.#stepsOf(entry, inside, setting)));
    }
    return steps;
  }

  /** Of what no rule leaves out. */
  #plainStep(entry: Dirent, path: string, setting: Setting): Step | undefined {
    const isFolder = entry.isDirectory();
    const { rules, onlyTracked } = setting;
    if (onlyTracked || this.#excludes(path, isFolder)) return undefined;
    if (rules.length > 0 && isIgnored(resolve(path), isFolder, rules)) return undefined;
    return { path, what: isFolder ? 'folder' : 'file', setting };
  }

  /** Of what the user or a rule leaves out; git may track it all the same. */
  async #stepsOf(entry: Dirent, path: string, setting: Setting): Promise<Step[]> {
    const isFolder = entry.isDirectory();
    if (this.#excludes(path, isFolder)) return [{ path, what: 'excluded', setting }];
    const what = isFolder ? 'folder' : 'file';
    const { repository } = setting;
    const tracked = repository?.tracked();
    if (repository !== undefined && tracked !== undefined && isTracked(path, isFolder, repository.top, tracked))
      return [{ path, what, setting: { ...setting, onlyTracked: true } }];
    const ignored: Step = { path, what: 'ignored', setting };
    if (repository === undefined || tracked !== undefined || this.#unreadable.has(repository)) return [ignored];
    this.#unreadable.add(repository);
    return [ignored, { path: repository.indexFile, what: 'unreadable', setting }];
  }
}

/** Undefined where it cannot be read. Not put off to another thread: changing threads takes longer than reading a folder. */
function entriesIn(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

/** A folder's own rules are added; a repository inside another has rules and an index of its own. */
async function settingIn(folder: string, entries: readonly Dirent[], above: Setting): Promise<Setting> {
  const isTop = entries.some(({ name }) => name === '.git') && above.repository?.top !== folder;
  const inner = isTop ? repositoryAt(folder) : undefined;
  const setting = inner === undefined ? above : { ...above, repository: inner, rules: await ownRules(inner) };
  const hasRules = entries.some((entry) => entry.name === '.gitignore' && entry.isFile());
  if (!hasRules) return setting;
  return { ...setting, rules: [...setting.rules, ...(await rulesIn(join(folder, '.gitignore'), folder))] };
}

const ownRules = ({ excludeFile, top }: GitRepository): Promise<Rules[]> => rulesIn(excludeFile, top);

function isTracked(path: string, isFolder: boolean, top: string, tracked: Tracked): boolean {
  const name = relative(top, resolve(path)).split(sep).join('/');
  return isFolder ? tracked.isFolder(name) : tracked.isFile(name);
}

/** The repository around a folder, with its rules from above; without them where the folder was named although they leave it out. */
async function settingAround(folder: string): Promise<Setting> {
  const above: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    const repository = repositoryAt(at);
    if (repository !== undefined) {
      const between = await Promise.all(above.reverse().map((each) => rulesIn(join(each, '.gitignore'), each)));
      const rules = [...(await ownRules(repository)), ...between.flat()];
      const isLeftOut = at !== folder && isIgnored(folder, true, rules);
      return { repository, rules: isLeftOut ? [] : rules, onlyTracked: false };
    }
    if (at === dirname(at)) return { repository: undefined, rules: [], onlyTracked: false };
    above.push(dirname(at));
  }
}
