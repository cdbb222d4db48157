import { dialectOf, languageOf, type parsersOf } from './languages/parse-module.ts';
import { type Module, moduleOf } from './program/module.ts';
import type { SourceFile } from './program/source-file.ts';

/** Characters of the modules that are kept for the files that import them; a module takes about fifteen times its text. */
const MOST_KEPT = 12 * 1024 * 1024;

/** Parsed files, the most recent kept. */
export class Modules {
  broken = 0;
  readonly #files: ReadonlyMap<string, SourceFile>;
  readonly #parse: Awaited<ReturnType<typeof parsersOf>>;
  #size = 0;
  readonly #kept = new Map<string, Module | undefined>();

  constructor(files: ReadonlyMap<string, SourceFile>, parse: Awaited<ReturnType<typeof parsersOf>>) {
    this.#files = files;
    this.#parse = parse;
  }

  load(path: string): Module | undefined {
    const file = this.#files.get(path);
    if (file === undefined) return undefined;
    const module = this.#kept.has(path) ? this.#kept.get(path) : this.#made(file);
    // What was asked for last is let go of last.
    this.#kept.delete(path);
    this.#kept.set(path, module);
    return module;
  }

  #made(file: SourceFile): Module | undefined {
    const made = this.#read(file);
    this.#size += made?.text.length ?? 0;
    for (const [path, module] of this.#kept) {
      if (this.#size <= MOST_KEPT) break;
      this.#kept.delete(path);
      this.#size -= module?.text.length ?? 0;
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
