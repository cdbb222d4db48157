/** The front door: a folder of source code to what it shows. */
import type { CodeFact, SourceRead } from '../model/code.ts';
import { count, own, type Said, say } from '../model/said.ts';
import { isConfiguration, readConfiguration } from './configuration/read-configuration.ts';
import { cookieFlagFacts } from './facts/cookie-flags.ts';
import { corsFacts } from './facts/cors.ts';
import { debugFacts } from './facts/debug.ts';
import { flowFacts } from './facts/flow.ts';
import { keyFacts } from './facts/keys.ts';
import { allOf, type Readings } from './facts/readings.ts';
import { sessionKeyFacts } from './facts/session-keys.ts';
import { Stores } from './facts/stores.ts';
import { type ModuleReading, readModule } from './find/module-reading.ts';
import { frameworks, frameworksOf } from './frameworks/index.ts';
import { importsIn, isInteresting } from './interest.ts';
import { dialectOf, languageOf, parsersOf } from './languages/parse-module.ts';
import { type Module, moduleOf } from './program/module.ts';
import type { Language } from './program/module-text.ts';
import { Project } from './program/project.ts';
import type { SourceFile } from './program/source-file.ts';

/** One folder that the user named, and its files. */
export interface SourceFolder {
  readonly name: string;
  readonly files: readonly SourceFile[];
}

/** Modules that are kept for the files that import them. */
const MOST_KEPT = 200;

/** What was read, and what the user has to know of it. */
export interface SourceReading {
  readonly source: SourceRead;
  readonly notes: readonly Said[];
}

/** Reads folders, each as a project of its own. */
export async function readSource(folders: readonly SourceFolder[]): Promise<SourceReading> {
  const read = await Promise.all(folders.map(readFolder));
  const each = <T>(of: (folder: FolderReading) => readonly T[]): T[] => read.flatMap((folder) => of(folder));
  const total = (of: (folder: FolderReading) => number): number => read.reduce((sum, folder) => sum + of(folder), 0);
  return {
    source: {
      facts: each(({ facts }) => facts),
      paths: folders.map(({ name }) => name),
      files: total(({ files }) => files),
      lines: total(({ lines }) => lines),
      languages: [...new Set(each(({ languages }) => languages))].sort(),
      frameworks: [...new Set(each(({ found }) => found))].sort(),
    },
    notes: unreadNotes(
      total(({ unread }) => unread),
      total(({ broken }) => broken),
      total(({ notebooks }) => notebooks),
    ),
  };
}

function unreadNotes(unread: number, broken: number, notebooks: number): Said[] {
  return [
    ...(unread > 0
      ? [
          say`${count(unread, 'source file')} could not be read, or ${own(unread === 1 ? 'is' : 'are')} too large, minified or generated.`,
        ]
      : []),
    ...(broken > 0 ? [say`${count(broken, 'source file')} could not be parsed.`] : []),
    ...(notebooks > 0 ? [say`${count(notebooks, 'notebook')} (.ipynb) not read.`] : []),
  ];
}

interface FolderReading {
  readonly facts: readonly CodeFact[];
  readonly files: number;
  readonly lines: number;
  readonly languages: readonly string[];
  readonly found: readonly string[];
  readonly unread: number;
  readonly broken: number;
  readonly notebooks: number;
}

async function readFolder({ files }: SourceFolder): Promise<FolderReading> {
  const survey = new Survey(files);
  const parse = await parsersOf(survey.dialects());
  const modules = new Modules(survey, parse);
  const project = new Project((path) => modules.load(path));
  const readings: ModuleReading[] = [];
  for (const path of survey.interesting) {
    const module = modules.load(path);
    if (module !== undefined) readings.push(readModule(module, project, survey.frameworksFor(path, module.language)));
  }
  const found = survey.allFrameworks();
  const facts = factsOf(
    allOf(readings, {
      frameworks: found,
      imports: survey.imports(),
      sessions: survey.sessions(),
      configured: survey.configured,
    }),
  );
  return {
    facts,
    files: survey.read,
    lines: survey.lines,
    languages: survey.languages(),
    found: found.map(({ id }) => id),
    unread: survey.unread,
    broken: modules.broken,
    notebooks: survey.notebooks,
  };
}

function factsOf(readings: Readings): CodeFact[] {
  const stores = new Stores(readings);
  return [
    ...keyFacts(readings.keys, stores),
    ...sessionKeyFacts(readings),
    ...stores.facts(),
    ...cookieFlagFacts(readings),
    ...flowFacts(readings.flows, stores),
    ...debugFacts(readings),
    ...corsFacts(readings),
  ];
}

/** What each file is, from a first look at its text. */
class Survey {
  readonly interesting: string[] = [];
  readonly configured: Readings['configured'][number][] = [];
  readonly byPath = new Map<string, SourceFile>();
  lines = 0;
  read = 0;
  unread = 0;
  notebooks = 0;
  readonly #imports = new Map<string, readonly string[]>();
  readonly #sessionFiles: string[] = [];

  constructor(files: readonly SourceFile[]) {
    for (const file of files) this.#look(file);
  }

  #look(file: SourceFile): void {
    if (/\.ipynb$/i.test(file.path)) this.notebooks += 1;
    const dialect = dialectOf(file.path);
    if (dialect === undefined && !isConfiguration(file.path)) return;
    const text = file.read();
    if (text === undefined) {
      this.unread += 1;
      return;
    }
    this.read += 1;
    this.lines += linesIn(text);
    if (dialect === undefined) {
      this.configured.push(...readConfiguration(text, file));
      return;
    }
    this.byPath.set(file.path, file);
    this.#imports.set(file.path, importsIn(text, languageOf(dialect)));
    if (isInteresting(text)) this.interesting.push(file.path);
    if (/\bsession\b/.test(text)) this.#sessionFiles.push(file.path);
  }

  dialects() {
    return [...this.byPath.keys()].flatMap((path) => dialectOf(path) ?? []);
  }

  languages(): string[] {
    return [...new Set(this.dialects().map(languageOf))];
  }

  imports(): readonly string[] {
    return [...new Set([...this.#imports.values()].flat())];
  }

  allFrameworks() {
    const imports = this.imports();
    return (['python', 'javascript', 'rust'] as const)
      .filter((language) => this.languages().includes(language))
      .flatMap((language) => frameworksOf(language, imports));
  }

  /** Those that the file imports, else all of the project: a helper imports none. */
  frameworksFor(path: string, language: Language) {
    const own = frameworksOf(language, this.#imports.get(path) ?? []);
    if (own.length > 0) return own;
    const all = frameworksOf(language, this.imports());
    return all.length > 0 ? all : frameworks.filter((each) => each.language === language);
  }

  /** Frameworks of files that speak of a session. */
  sessions(): ReadonlySet<string> {
    return new Set(
      this.#sessionFiles.flatMap((path) => {
        const dialect = dialectOf(path);
        return dialect === undefined ? [] : this.frameworksFor(path, languageOf(dialect)).map(({ id }) => id);
      }),
    );
  }
}

const linesIn = (text: string): number => {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
};

/** Parsed files, the most recent kept. */
class Modules {
  broken = 0;
  readonly #survey: Survey;
  readonly #parse: Awaited<ReturnType<typeof parsersOf>>;
  readonly #kept = new Map<string, Module | undefined>();

  constructor(survey: Survey, parse: Awaited<ReturnType<typeof parsersOf>>) {
    this.#survey = survey;
    this.#parse = parse;
  }

  load(path: string): Module | undefined {
    const file = this.#survey.byPath.get(path);
    if (file === undefined) return undefined;
    const known = this.#kept.get(path);
    if (known !== undefined || this.#kept.has(path)) return known;
    const made = this.#read(file);
    this.#kept.set(path, made);
    if (this.#kept.size > MOST_KEPT) {
      const [oldest] = this.#kept.keys();
      if (oldest !== undefined) this.#kept.delete(oldest);
    }
    return made;
  }

  #read({ file, path, read }: SourceFile): Module | undefined {
    const dialect = dialectOf(path);
    const text = dialect && read();
    if (dialect === undefined || text === undefined) return undefined;
    const body = this.#parse(text, dialect);
    if (body === undefined) this.broken += 1;
    return body && moduleOf({ file, path, language: languageOf(dialect), text }, body);
  }
}
