import { lazily } from '../parse/lazily.ts';
import type { Steps } from '../parse/steps.ts';
import { isConfiguration, readConfiguration } from './configuration/read-configuration.ts';
import type { ConfiguredValue } from './configuration/value.ts';
import type { Framework } from './frameworks/framework.ts';
import { frameworksOf } from './frameworks/index.ts';
import { FrameworksOfFiles } from './frameworks-of-files.ts';
import { fillsShelf, importsIn, isInteresting, speaksOfRoutes } from './interest.ts';
import { dialectOf, languageOf } from './languages/parse-module.ts';
import { Applications, type Looked, makesApplication } from './program/applications.ts';
import type { Language } from './program/module-text.ts';
import type { SourceFile } from './program/source-file.ts';

/** Looks at the files, one a step. */
export function* surveying(files: readonly SourceFile[]): Steps<Survey> {
  const survey = new Survey();
  for (const [at, file] of files.entries()) {
    if (!(yield)) {
      survey.left = files.length - at;
      break;
    }
    survey.look(file);
  }
  return survey;
}

/** What each file is, from a first look at its text. */
export class Survey {
  readonly interesting: string[] = [];
  readonly configured: ConfiguredValue[] = [];
  readonly byPath = new Map<string, SourceFile>();
  /** Paths below the folder by the names that are shown. */
  readonly shownAs = new Map<string, string>();
  lines = 0;
  read = 0;
  unread = 0;
  notebooks = 0;
  /** Files for which there was no time. */
  left = 0;
  /** Files that may put keys where other files find them by a name. */
  readonly shelves: string[] = [];
  /** Files in which nothing was seen at first. */
  readonly others: string[] = [];
  /** Those of them that say where requests go. */
  readonly routing: string[] = [];
  readonly #looked: Looked[] = [];
  readonly #sessionFiles: string[] = [];
  /** Known when all files have been looked at. */
  readonly #program = lazily(() => {
    const applications = new Applications(this.#looked);
    return { applications, frameworks: new FrameworksOfFiles(this.#looked, applications) };
  });

  get applications(): Applications {
    return this.#program().applications;
  }

  get #frameworks(): FrameworksOfFiles {
    return this.#program().frameworks;
  }

  look(file: SourceFile): void {
    if (/\.ipynb$/i.test(file.path)) this.notebooks += 1;
    const dialect = dialectOf(file.path);
    if (dialect === undefined && !isConfiguration(file.path)) return;
    const text = file.read();
    if (text === undefined) {
      this.unread += 1;
      return;
    }
    this.read += 1;
    this.shownAs.set(file.file, file.path);
    this.lines += linesIn(text);
    if (dialect === undefined) {
      this.configured.push(...readConfiguration(text, file));
      return;
    }
    this.byPath.set(file.path, file);
    this.#looked.push(lookedAt(file.path, languageOf(dialect), text));
    const isShelf = fillsShelf(text, languageOf(dialect));
    if (isShelf) this.shelves.push(file.path);
    if (isShelf || isInteresting(text)) this.interesting.push(file.path);
    else {
      this.others.push(file.path);
      if (speaksOfRoutes(text)) this.routing.push(file.path);
    }
    if (/\bsession\b/.test(text)) this.#sessionFiles.push(file.path);
  }

  dialects() {
    return [...this.byPath.keys()].flatMap((path) => dialectOf(path) ?? []);
  }

  languages(): Language[] {
    const found = new Set(this.dialects().map(languageOf));
    return (['python', 'javascript', 'rust'] as const).filter((language) => found.has(language));
  }

  /** Of all files, or of those of one application. */
  imports(application?: number): readonly string[] {
    return this.#frameworks.imports(application);
  }

  allFrameworks(application?: number): readonly Framework[] {
    const found = this.languages().flatMap((language) => frameworksOf(language, this.imports(application)));
    return found.length > 0 || application === undefined ? found : this.allFrameworks();
  }

  frameworksFor(path: string, language: Language): readonly Framework[] {
    return this.#frameworks.of(path, language);
  }

  /** Frameworks of files that speak of a session. */
  sessions(application?: number): ReadonlySet<string> {
    return new Set(
      this.#sessionFiles
        .filter((path) => application === undefined || this.applications.of(path).includes(application))
        .flatMap((path) => {
          const dialect = dialectOf(path);
          return dialect === undefined ? [] : this.frameworksFor(path, languageOf(dialect)).map(({ id }) => id);
        }),
    );
  }
}

const lookedAt = (path: string, language: Language, text: string): Looked => ({
  path,
  language,
  imports: importsIn(text, language),
  isEntry: makesApplication(path, language, text),
});

const linesIn = (text: string): number => {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
};
