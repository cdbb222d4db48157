import { partOf } from '../place.ts';
import { importPaths } from './imports.ts';
import type { Language } from './module-text.ts';

/** What a first look at a file says that matters here. */
export interface Looked {
  readonly path: string;
  readonly language: Language;
  readonly imports: readonly string[];
  /** It makes an application, or holds the settings of one. */
  readonly isEntry: boolean;
}

/** One application of a folder, with the file or folder that it is called by. */
export interface Application {
  readonly name: string;
  readonly language: Language;
  readonly folders: readonly (readonly string[])[];
}

const MAKES: Readonly<Record<Language, RegExp>> = {
  python: /\b(?:Flask|Quart|FastAPI|Starlette|Litestar)\(|^(?:ROOT_URLCONF|INSTALLED_APPS)\b/m,
  javascript:
    /\bexpress\(\)|\brequire\(['"](?:express|fastify|koa)['"]\)\(|\bnew (?:Koa|Hono|OpenAPIHono)\b|\b[fF]astify\(|\bNestFactory\.create\b/,
  rust: /\bApp::new\(|\bHttpServer::new\(|\baxum::serve\(|\brocket::build\(|#\[launch\]/,
};

/** Whether a file of the program makes an application; tests and examples make theirs beside it. */
export const makesApplication = (path: string, language: Language, text: string): boolean =>
  MAKES[language].test(text) && /^(?:development)?$/.test(partOf(path) ?? '');

/**
 * Distinguishes the applications of a folder: files that make one, with what they import and what imports them. Files without such a link
 * belong to the application whose folder is nearest; files that several share belong to each.
 */
export class Applications {
  readonly all: readonly Application[];
  readonly #members: readonly ReadonlySet<string>[];
  readonly #languages = new Map<string, Language>();
  readonly #of = new Map<string, readonly number[]>();

  constructor(files: readonly Looked[]) {
    const entries = files.filter(({ isEntry }) => isEntry);
    for (const { path, language } of files) this.#languages.set(path, language);
    const groups = entries.length < 2 ? [] : grouped(entries, new Graph(files));
    this.#members = groups.map(({ members }) => members);
    this.all = groups.map(({ paths, language }) => ({
      name: nameOf(paths, entries),
      language,
      folders: paths.map(rootOf),
    }));
  }

  /** Numbers of the applications that a file belongs to; none where the folder has one application only. */
  of(path: string): readonly number[] {
    if (this.all.length < 2) return [];
    const known = this.#of.get(path);
    if (known !== undefined) return known;
    const linked = this.#members.flatMap((members, i) => (members.has(path) ? [i] : []));
    const made = linked.length > 0 ? linked : this.#nearest(path);
    this.#of.set(path, made);
    return made;
  }

  /** Whether two files belong to one application. */
  areOne = (a: string, b: string): boolean => {
    const [first, second] = [this.of(a), this.of(b)];
    return first.length === 0 || first.some((each) => second.includes(each));
  };

  #nearest(path: string): readonly number[] {
    const language = this.#languages.get(path);
    const same = this.all.flatMap((each, i) => (each.language === language ? [i] : []));
    const candidates = same.length > 0 ? same : this.all.map((_, i) => i);
    const folders = foldersOf(path);
    const ranks = candidates.map((i) =>
      Math.max(...(this.all[i]?.folders ?? []).map((each) => nearness(each, folders))),
    );
    const best = Math.max(...ranks);
    return candidates.filter((_, at) => ranks[at] === best);
  }
}

const foldersOf = (path: string): readonly string[] => path.split('/').slice(0, -1);

/** Folders that both are below; a folder around the file is nearer than one beside it. */
function nearness(folder: readonly string[], file: readonly string[]): number {
  let common = 0;
  while (common < folder.length && common < file.length && folder[common] === file[common]) common += 1;
  return common + (common === folder.length ? 0.5 : 0);
}

/** The folder that an application lives in: settings and sources are in one below it. */
function rootOf(path: string): readonly string[] {
  const folders = foldersOf(path);
  const isSettings = /(?:^|\/)settings(?:\/[^/]{1,100})?\.py$|(?:^|\/)settings\/[^/]{1,100}\.py$/.test(path);
  const settings = folders.lastIndexOf('settings');
  if (isSettings) return folders.slice(0, settings < 0 ? -1 : Math.max(0, settings - 1));
  const source = folders.lastIndexOf('src');
  return source < 0 ? folders : folders.slice(0, source);
}

interface Group {
  readonly paths: readonly string[];
  readonly language: Language;
  readonly members: ReadonlySet<string>;
}

/** Entries of which one imports the other are one application, as are settings of one folder. */
function grouped(entries: readonly Looked[], graph: Graph): Group[] {
  const reach = new Map(entries.map(({ path }) => [path, graph.below(path)]));
  const groups: Looked[][] = [];
  for (const entry of entries) {
    const linked = groups.filter((group) => group.some((other) => isOne(entry, other, reach)));
    for (const group of linked) groups.splice(groups.indexOf(group), 1);
    groups.push([...linked.flat(), entry]);
  }
  return groups.map((group) => {
    const paths = group.map(({ path }) => path).sort();
    const members = new Set(paths.flatMap((path) => [path, ...(reach.get(path) ?? []), ...graph.above(path)]));
    return { paths, language: group[0]?.language ?? 'python', members };
  });
}

function isOne(a: Looked, b: Looked, reach: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  if (a.language !== b.language) return false;
  if (reach.get(a.path)?.has(b.path) || reach.get(b.path)?.has(a.path)) return true;
  return /(?:^|\/)settings\b/.test(a.path) && rootOf(a.path).join('/') === rootOf(b.path).join('/');
}

/** By the folder; by the file where another application is made in the same folder. */
function nameOf(paths: readonly string[], entries: readonly Looked[]): string {
  const [first = ''] = paths;
  const folder = rootOf(first).join('/');
  const isShared = entries.some(({ path }) => !paths.includes(path) && rootOf(path).join('/') === folder);
  return isShared || folder === '' ? first : folder;
}

/** Which file imports which. */
class Graph {
  readonly #below = new Map<string, string[]>();
  readonly #above = new Map<string, string[]>();

  constructor(files: readonly Looked[]) {
    const paths = new Set(files.map(({ path }) => path));
    for (const { path, language, imports } of files)
      for (const from of imports) {
        const to = importPaths(from, path, language).find((candidate) => paths.has(candidate));
        if (to === undefined || to === path) continue;
        addTo(this.#below, path, to);
        addTo(this.#above, to, path);
      }
  }

  below = (path: string): ReadonlySet<string> => reached(path, this.#below);
  above = (path: string): ReadonlySet<string> => reached(path, this.#above);
}

function addTo(edges: Map<string, string[]>, from: string, to: string): void {
  const known = edges.get(from);
  if (known === undefined) edges.set(from, [to]);
  else known.push(to);
}

function reached(from: string, edges: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [from];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
    for (const next of edges.get(at) ?? [])
      if (!seen.has(next)) {
        seen.add(next);
        waiting.push(next);
      }
  seen.delete(from);
  return seen;
}
