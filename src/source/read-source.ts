/** The front door: a folder of source code to what it shows. */
import type { CodeApplication, CodeFact, SourceRead } from '../model/code.ts';
import { count, own, type Said, say } from '../model/said.ts';
import { runInTurns, type Steps } from '../parse/steps.ts';
import { factsOfFolder, type ReadFile } from './facts/facts-of-folder.ts';
import { readModule, readRoutes, readShelf } from './find/module-reading.ts';
import { isAboutNames } from './interest.ts';
import { parsersOf } from './languages/parse-module.ts';
import { Modules } from './modules.ts';
import type { Module } from './program/module.ts';
import { Project } from './program/project.ts';
import type { SourceFile } from './program/source-file.ts';
import { type Survey, surveying } from './survey.ts';

/** One folder that the user named, and its files. */
export interface SourceFolder {
  readonly name: string;
  readonly files: readonly SourceFile[];
  /** There are more, which there was no time to list. */
  readonly isCut?: boolean;
}

/** What was read, and what the user has to know of it. */
export interface SourceReading {
  readonly source: SourceRead;
  readonly notes: readonly Said[];
}

/** Reads folders, each as a project of its own, as far as there is time; signals and timers get their turn between files. */
export async function readSource(
  folders: readonly SourceFolder[],
  hasTime = (): boolean => true,
): Promise<SourceReading> {
  const read: FolderReading[] = [];
  for (const folder of folders) read.push(await readFolder(folder, hasTime));
  const each = <T>(of: (folder: FolderReading) => readonly T[]): T[] => read.flatMap((folder) => of(folder));
  const total = (of: (folder: FolderReading) => number): number => read.reduce((sum, folder) => sum + of(folder), 0);
  const left = total((folder) => folder.left);
  return {
    source: {
      facts: each(({ facts }) => facts),
      applications: each(({ applications }) => applications),
      paths: folders.map(({ name }) => name),
      files: total(({ files }) => files),
      lines: total(({ lines }) => lines),
      left,
      languages: [...new Set(each(({ languages }) => languages))].sort(),
      frameworks: [...new Set(each(({ found }) => found))].sort(),
    },
    notes: [
      ...leftNotes(left),
      ...unreadNotes(
        total(({ unread }) => unread),
        total(({ broken }) => broken),
        total(({ notebooks }) => notebooks),
      ),
    ],
  };
}

const leftNotes = (left: number): Said[] =>
  left === 0 ? [] : [say`There was no time to judge all source files: at least ${left} were left out.`];

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
  readonly applications: readonly CodeApplication[];
  readonly files: number;
  readonly lines: number;
  readonly left: number;
  readonly languages: readonly string[];
  readonly found: readonly string[];
  readonly unread: number;
  readonly broken: number;
  readonly notebooks: number;
}

async function readFolder(
  { name, files, isCut = false }: SourceFolder,
  hasTime: () => boolean,
): Promise<FolderReading> {
  const survey = await runInTurns(surveying(files), hasTime);
  const modules = new Modules(survey.byPath, await parsersOf(survey.dialects()));
  const project = new Project((path) => modules.load(path), survey.applications.areOne);
  await runInTurns(
    eachOf(survey.shelves, modules, (module) => readShelf(module, project)),
    hasTime,
  );
  const first = await runInTurns(readingModules(survey.interesting, { survey, modules, project }), hasTime);
  const more = await runInTurns(secondLook(first.readings, { survey, project }), hasTime);
  const second = await runInTurns(readingModules(more, { survey, modules, project }), hasTime);
  const [readings, left] = [[...first.readings, ...second.readings], first.left + second.left];
  // Files that only say where requests go matter only to what was found.
  if (readings.some(({ keys }) => keys.length > 0))
    await runInTurns(
      eachOf(survey.routing, modules, (module) => readRoutes(module, project)),
      hasTime,
    );
  return {
    ...(await runInTurns(factsOfFolder({ name, survey, readings, routing: project.routing }), hasTime)),
    files: survey.read,
    lines: survey.lines,
    left: left + survey.left + (isCut ? 1 : 0),
    languages: survey.languages(),
    found: survey.allFrameworks().map(({ id }) => id),
    unread: survey.unread,
    broken: modules.broken,
    notebooks: survey.notebooks,
  };
}

interface With {
  readonly survey: Survey;
  readonly modules: Modules;
  readonly project: Project;
}

/** Files in which nothing was seen at first, but that name what others give keys under. */
function* secondLook(
  readings: readonly ReadFile[],
  { survey, project }: Omit<With, 'modules'>,
): Steps<readonly string[]> {
  const names = [...new Set([...readings.flatMap(({ gives }) => gives), ...project.shelf.names])];
  const safe = names.filter((name) => /^\w{1,80}$/.test(name)).slice(0, MOST_NAMES);
  const pattern = new RegExp(`\\b(?:${safe.join('|')})\\b`);
  const found: string[] = [];
  for (const path of safe.length === 0 ? [] : survey.others) {
    if (!(yield)) break;
    if (isAboutNames(survey.byPath.get(path)?.read() ?? '', pattern)) found.push(path);
  }
  return found;
}

/** Names that are looked for; a program gives few. */
const MOST_NAMES = 300;

/** Modules, one a step. */
function* readingModules(
  paths: readonly string[],
  { survey, modules, project }: With,
): Steps<{ readonly readings: readonly ReadFile[]; readonly left: number }> {
  const readings: ReadFile[] = [];
  for (const [at, path] of paths.entries()) {
    if (!(yield)) return { readings, left: paths.length - at };
    const module = modules.load(path);
    if (module !== undefined)
      readings.push({ path, ...readModule(module, project, survey.frameworksFor(path, module.language)) });
  }
  return { readings, left: 0 };
}

/** One module a step. */
function* eachOf(paths: readonly string[], modules: Modules, work: (module: Module) => void): Steps<void> {
  for (const path of paths) {
    if (!(yield)) return;
    const module = modules.load(path);
    if (module !== undefined) work(module);
  }
}
