import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package/root.ts';

/** A guide: how one vulnerability comes about in one framework through one mechanism, and how to fix it. */
export interface Guide {
  /** `api-key-exposure/flask/session-cookies`. */
  readonly name: string;
  readonly title: string;
  /** Markdown without the front matter. */
  readonly text: string;
}

/** The package's `guides/` folder, from the source tree and from the built files alike. */
const folder = join(packageRoot, 'guides');

/** Names of all guides, sorted. */
export function guideNames(): string[] {
  const level = (path: string): string[] =>
    existsSync(path)
      ? readdirSync(path, { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map(({ name }) => name)
      : [];
  return level(folder)
    .flatMap((a) => level(join(folder, a)).flatMap((b) => level(join(folder, a, b)).map((c) => `${a}/${b}/${c}`)))
    .filter((name) => existsSync(join(folder, name, 'guide.md')))
    .sort();
}

/**
 * Names of the guides that a user may mean: the one of exactly this name, else those whose name has these parts one after the other
 * (`flask`, `api-key-exposure/flask`, `Flask/session-cookies`), else those whose code uses this package (`starlette`). Sorted; empty where none fits.
 */
export function guidesFor(wanted: string): string[] {
  const names = guideNames();
  const parts = wanted.toLowerCase().split('/').filter(Boolean).join('/');
  if (names.includes(parts)) return [parts];
  if (parts === '') return [];
  const fitting = names.filter((name) => `/${name}/`.includes(`/${parts}/`));
  return fitting.length > 0 ? fitting : names.filter((name) => packagesOf(name).includes(parts));
}

/** The frameworks that have a guide, as `guidesFor` takes them; sorted. */
export const guideFrameworks = (): string[] =>
  [...new Set(guideNames().map((name) => name.split('/')[1] ?? ''))].sort();

/** Everything that `guidesFor` takes: names, and what stands for one; sorted. */
export const guideParts = (): string[] =>
  [...new Set(guideNames().flatMap((name) => [name, ...name.split('/'), ...packagesOf(name)]))].sort();

/** The packages whose versions the front matter of a guide names, in lower case. */
const packagesOf = (name: string): string[] =>
  (/^versions: \{(.*)\}$/m.exec(linesOf(join(folder, name, 'guide.md')))?.[1] ?? '')
    .split(',')
    .map((entry) => entry.split(':')[0]?.trim().toLowerCase() ?? '');

/** The guide of this name, or undefined. */
export function readGuide(name: string): Guide | undefined {
  if (!guideNames().includes(name)) return undefined;
  const [, front = '', text = ''] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(linesOf(join(folder, name, 'guide.md'))) ?? [];
  const title = /^title: (.*)$/m.exec(front)?.[1]?.replace(/^["']|["']$/g, '') ?? name;
  return { name, title, text: text.replace(/^<!-- include .*-->\n/gm, '').trimStart() };
}

/** A checkout may have the line ends of Windows. */
const linesOf = (file: string): string => readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
