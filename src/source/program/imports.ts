/** Which file of the project an import names. Pure: from paths alone. */
import type { Language } from './module-text.ts';

/** Paths that `from` may mean in a file, likeliest first. */
export function importPaths(from: string, path: string, language: Language): readonly string[] {
  const folders = path.split('/').slice(0, -1);
  if (language === 'python') return pythonPaths(from, folders);
  return language === 'rust' ? rustPaths(from, folders) : scriptPaths(from, folders);
}

/** Relative by dots, or below any folder from here to the top. */
function pythonPaths(from: string, folders: readonly string[]): string[] {
  const dots = /^\.{0,20}/.exec(from)?.[0].length ?? 0;
  const names = from.slice(dots).split('.').filter(Boolean);
  const bases =
    dots > 0
      ? [folders.slice(0, folders.length - dots + 1)]
      : folders.map((_, i) => folders.slice(0, folders.length - i)).concat([[]]);
  return bases.flatMap((base) => {
    const stem = [...base, ...names].join('/');
    return [`${stem}.py`, `${stem}/__init__.py`];
  });
}

const ENDINGS = [
  '',
  '.ts',
  '.tsx',
  '.js',
  '.jsx',
  '.mjs',
  '.cjs',
  '.mts',
  '.cts',
  '/index.ts',
  '/index.js',
  '/index.tsx',
  '/index.mjs',
];

/** Relative, or by the aliases that projects give to their own folder. */
function scriptPaths(from: string, folders: readonly string[]): string[] {
  const aliased = /^(?:@|~|src)\/(.{1,200})$/.exec(from)?.[1];
  const stems = from.startsWith('.')
    ? [joined(folders, from)]
    : aliased === undefined
      ? []
      : [`src/${aliased}`, aliased, `app/${aliased}`];
  return stems.flatMap((stem) => {
    const bare = stem.replace(/\.(?:js|mjs|cjs|jsx)$/, '');
    return [
      ...ENDINGS.map((ending) => stem + ending),
      ...(bare === stem ? [] : ENDINGS.map((ending) => bare + ending)),
    ];
  });
}

function joined(folders: readonly string[], from: string): string {
  const parts = [...folders];
  for (const part of from.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** `crate.a.b` is `src/a/b.rs` of the crate around; a module of its own folder has no `crate` before it. */
function rustPaths(from: string, folders: readonly string[]): string[] {
  const names = from.split('.').filter((name) => name !== 'crate' && name !== 'self');
  const up = names.filter((name) => name === 'super').length;
  const own = names.filter((name) => name !== 'super');
  const top = folders.lastIndexOf('src');
  const bases = [folders.slice(0, folders.length - Math.max(0, up - 1)), top < 0 ? folders : folders.slice(0, top + 1)];
  return bases.flatMap((base) => {
    const stem = [...base, ...own].join('/');
    return [`${stem}.rs`, `${stem}/mod.rs`];
  });
}
