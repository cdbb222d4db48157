import { join } from 'node:path';
import type { Grade } from '../../src/model/terms.ts';
import { fromNpmAlone, fromPython, type Installed } from '../install.ts';

/** A healthy application of other people, in its default configuration. */
export interface App {
  readonly name: string;
  readonly version: string;
  readonly framework: string;
  /** Installs it into a folder of its own, and gives its program. */
  install(folder: string): Installed;
  /** What a shell runs; `$PROGRAM`, `$PORT`, `$FILES` and `$STATE_DIR` are set. */
  readonly start: string;
  /** A path that responds once it is up. */
  readonly ready: string;
  /** The host name it serves, where it refuses `127.0.0.1`. */
  readonly host?: string;
  /** The grade that was argued for by hand, with the argument; `null` for no grade. */
  readonly argued: { readonly grade: Grade | null; readonly because: string };
}

/** Folder of the small programs and data that some applications serve. */
export const files = join(import.meta.dirname, 'files');

/** Installs packages of PyPI. */
export const python =
  (program: string, ...packages: string[]) =>
  (folder: string): Installed =>
    fromPython(program, packages, 'python3', folder);

/** Installs a package of the npm registry. */
export const npm =
  (program: string, name: string, overrides: Readonly<Record<string, string>> = {}) =>
  (folder: string): Installed =>
    fromNpmAlone(name, program, folder, overrides);
