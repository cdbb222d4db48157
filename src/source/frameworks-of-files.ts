import type { Framework } from './frameworks/framework.ts';
import { frameworks, frameworksOf } from './frameworks/index.ts';
import type { Applications, Looked } from './program/applications.ts';
import type { Language } from './program/module-text.ts';

/** Which frameworks count in which file: those that it imports, else those of its application, else those of the whole folder. */
export class FrameworksOfFiles {
  readonly #imports: ReadonlyMap<string, readonly string[]>;
  readonly #applications: Applications;
  readonly #all = new Map<number | undefined, readonly string[]>();
  /** Frameworks of files that import none, by language and applications. */
  readonly #around = new Map<string, readonly Framework[]>();

  constructor(looked: readonly Looked[], applications: Applications) {
    this.#imports = new Map(looked.map(({ path, imports }) => [path, imports]));
    this.#applications = applications;
  }

  /** What the files of an application import, or all files. */
  imports(application: number | undefined): readonly string[] {
    const known = this.#all.get(application);
    if (known !== undefined) return known;
    const own = [...this.#imports].filter(
      ([path]) => application === undefined || this.#applications.of(path).includes(application),
    );
    const made = [...new Set(own.flatMap(([, imports]) => imports))];
    this.#all.set(application, made);
    return made;
  }

  of(path: string, language: Language): readonly Framework[] {
    const own = frameworksOf(language, this.#imports.get(path) ?? []);
    if (own.length > 0) return own;
    const applications = this.#applications.of(path);
    const key = `${language} ${applications.join()}`;
    const known = this.#around.get(key);
    if (known !== undefined) return known;
    const made = this.#near(applications, language);
    this.#around.set(key, made);
    return made;
  }

  #near(applications: readonly number[], language: Language): readonly Framework[] {
    const around = applications.flatMap((application) => this.imports(application));
    const near = frameworksOf(language, around);
    const all = near.length > 0 ? near : frameworksOf(language, this.imports(undefined));
    return all.length > 0 ? all : frameworks.filter((each) => each.language === language);
  }
}
