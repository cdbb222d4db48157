import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package/root.ts';

/** A guide: how one vulnerability comes about in one framework through one mechanism, and how it is mended. */
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

/** The guide of this name, or undefined. */
export function readGuide(name: string): Guide | undefined {
  if (!guideNames().includes(name)) return undefined;
  const [, front = '', text = ''] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(folder, name, 'guide.md'), 'utf8')) ?? [];
  const title = /^title: (.*)$/m.exec(front)?.[1]?.replace(/^["']|["']$/g, '') ?? name;
  return { name, title, text: text.replace(/^<!-- include .*-->\n/gm, '').trimStart() };
}
