import { dialectOf, languageOf, type parsersOf } from './languages/parse-module.ts';
import { type Module, moduleOf } from './program/module.ts';
import type { SourceFile } from './program/source-file.ts';

/** Modules that are kept for the files that import them. */
const MOST_KEPT = 200;

/** Parsed files, the most recent kept. */
export class Modules {
  broken = 0;
  readonly #files: ReadonlyMap<string, SourceFile>;
  readonly #parse: Awaited<ReturnType<typeof parsersOf>>;
  readonly #kept = new Map<string, Module | undefined>();

  constructor(files: ReadonlyMap<string, SourceFile>, parse: Awaited<ReturnType<typeof parsersOf>>) {
    this.#files = files;
    this.#parse = parse;
  }

  load(path: string): Module | undefined {
    const file = this.#files.get(path);
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
