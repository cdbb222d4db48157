/** The front door: a folder of source code to what it shows. */
import type { CodeApplication, CodeFact, SourceRead } from '../model/code.ts';
import { count, own, type Said, say } from '../model/said.ts';
import { factsOfFolder, type ReadFile } from './facts/facts-of-folder.ts';
import { readModule, readRoutes } from './find/module-reading.ts';
import { parsersOf } from './languages/parse-module.ts';
import { Modules } from './modules.ts';
import { Project } from './program/project.ts';
import type { SourceFile } from './program/source-file.ts';
import { Survey } from './survey.ts';

/** One folder that the user named, and its files. */
export interface SourceFolder {
  readonly name: string;
  readonly files: readonly SourceFile[];
}

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
      applications: each(({ applications }) => applications),
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
  readonly applications: readonly CodeApplication[];
  readonly files: number;
  readonly lines: number;
  readonly languages: readonly string[];
  readonly found: readonly string[];
  readonly unread: number;
  readonly broken: number;
  readonly notebooks: number;
}

async function readFolder({ name, files }: SourceFolder): Promise<FolderReading> {
  const survey = new Survey(files);
  const modules = new Modules(survey.byPath, await parsersOf(survey.dialects()));
  const project = new Project((path) => modules.load(path));
  const readings: ReadFile[] = [];
  for (const path of survey.interesting) {
    const module = modules.load(path);
    if (module !== undefined)
      readings.push({ path, ...readModule(module, project, survey.frameworksFor(path, module.language)) });
  }
  if (readings.some(({ keys }) => keys.length > 0)) readRouting(survey.routing, modules, project);
  return {
    ...factsOfFolder({ name, survey, readings, routing: project.routing }),
    files: survey.read,
    lines: survey.lines,
    languages: survey.languages(),
    found: survey.allFrameworks().map(({ id }) => id),
    unread: survey.unread,
    broken: modules.broken,
    notebooks: survey.notebooks,
  };
}

/** Files that only say where requests go matter only to what was found. */
function readRouting(paths: readonly string[], modules: Modules, project: Project): void {
  for (const path of paths) {
    const module = modules.load(path);
    if (module !== undefined) readRoutes(module, project);
  }
}
