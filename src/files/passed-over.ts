import { codeOf } from '../inputs/given-file.ts';
import { escapeControl } from '../model/inert.ts';
import { count, own, quote, type Said, say } from '../model/said.ts';

/** Why a place was not searched. */
export type Why = 'binary' | 'ignored' | 'excluded' | 'unreadable';

/** Something that was to be read and is not what it should be. */
export interface Wrong {
  readonly path: string;
  /** `:line:column` behind the path, or nothing. */
  readonly place: string;
  /** Our own words, nothing of the file. */
  readonly why: string;
}

/** In one line, for an error. */
export const lineOf = ({ path, place, why }: Wrong): string => `${escapeControl(path)}${place}: ${why}`;

/** What `node:fs` says of a file. */
export const unreadable = (path: string, error: unknown): Wrong => ({
  path,
  place: '',
  why: `cannot be read (${codeOf(error)})`,
});

const WORDS: Record<Why, string> = {
  binary: 'with binary content not searched',
  ignored: 'skipped by .gitignore',
  excluded: 'skipped by `exclude`',
  unreadable: 'that could not be read',
};
/** Broken archives that are named one by one. */
const MOST_WRONG = 10;

/** Counts what was passed over and keeps one name of each kind: there may be as many as there are files. */
export class PassedOver {
  readonly #byWhy = new Map<Why, { count: number; readonly first: string }>();
  readonly #wrong: Wrong[] = [];
  readonly #objects = new Map<string, { count: number; readonly first: string }>();

  add(why: Why, path: string): void {
    const known = this.#byWhy.get(why);
    if (known === undefined) this.#byWhy.set(why, { count: 1, first: path });
    else known.count += 1;
  }

  addWrong(wrong: Wrong): void {
    if (this.#wrong.length < MOST_WRONG) this.#wrong.push(wrong);
    else this.add('unreadable', wrong.path);
  }

  /** Versions of files in a repository that could not be searched, and why, in our own words. */
  addObjects(why: string, added: number, first: string): void {
    const known = this.#objects.get(why);
    if (known === undefined) this.#objects.set(why, { count: added, first });
    else known.count += added;
  }

  /** Whether something was passed over for this reason. */
  has(why: Why): boolean {
    return this.#byWhy.has(why);
  }

  notes(): Said[] {
    return [
      ...[...this.#byWhy].map(
        ([why, { count: n, first }]) =>
          say`${count(n, 'place')} ${own(WORDS[why])}: ${quote(first, 120)}${own(n > 1 ? ' and others' : '')}.`,
      ),
      ...[...this.#objects].map(
        ([why, { count: n, first }]) =>
          say`${count(n, 'version')} of files not searched, ${own(why)}: ${quote(first, 120)}${own(n > 1 ? ' and others' : '')}.`,
      ),
      ...this.#wrong.map(({ path, place, why }) => say`${quote(path + place, 160)}: ${own(why)}.`),
    ];
  }
}
