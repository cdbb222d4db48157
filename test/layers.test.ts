import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src', import.meta.url));

const pure = ['parse', 'peel', 'cookies', 'secrets', 'openapi'];
/** Who may import whom (docs/architecture.md, "Folders and what they may import"); a room may always import itself. */
const doors: Record<string, readonly string[]> = {
  parse: [],
  wasm: [],
  peel: ['parse'],
  cookies: ['parse', 'peel', 'wasm'],
  secrets: ['parse', 'peel', 'wasm'],
  openapi: ['parse', 'peel'],
  model: pure,
  derive: ['model', ...pure],
  checks: ['model', 'derive', ...pure],
  judge: ['model', 'derive', ...pure],
  report: ['model'],
  guides: ['model', 'package'],
  package: [],
  // The API of an openbrick server, which is not the target's network.
  upload: [],
  gather: ['model', 'derive', ...pure],
  login: ['model', 'parse', 'openapi', 'derive', 'gather'],
  archives: [],
  inputs: ['model', 'archives'],
  recordings: ['model', 'derive', 'archives', ...pure],
  source: ['model', ...pure],
  logs: ['model', 'derive', ...pure],
  git: ['parse'],
  files: ['model', 'archives', 'inputs', 'git', ...pure],
  threads: ['derive', 'parse', 'cookies'],
  scan: [
    'model',
    'gather',
    'files',
    'threads',
    'inputs',
    'recordings',
    'source',
    'logs',
    'checks',
    'judge',
    'derive',
    'cookies',
    'secrets',
    'openapi',
    'parse',
    'package',
  ],
  library: [
    'model',
    'scan',
    'files',
    'report',
    'guides',
    'checks',
    'secrets',
    'derive',
    'gather',
    'login',
    'openapi',
    'package',
    'parse',
  ],
  cli: [
    'model',
    'inputs',
    'library',
    'package',
    'scan',
    'report',
    'guides',
    'checks',
    'cookies',
    'secrets',
    'derive',
    'judge',
    'gather',
    'login',
    'openapi',
    'parse',
    'upload',
  ],
};
/** Rooms that read nothing but their arguments: Node modules they may use compute only, or load a library late. */
const computing = new Set(['node:crypto', 'node:zlib', 'node:buffer', 'node:util', 'node:module']);
// `source` reads its own grammars.
const impure = new Set([
  'gather',
  'files',
  'git',
  'threads',
  'inputs',
  'source',
  'guides',
  'package',
  'cli',
  'store',
  'upload',
]);

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('/testing/'))
  .map((file) => join(src, file));

/** What a file imports and exports again: types and dynamic imports too. */
function importsOf(file: string): Import[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
  return importedFiles.map(({ fileName }) => ({
    from: file,
    to: fileName.startsWith('.') ? resolve(dirname(file), fileName) : fileName,
  }));
}

const imports = files.flatMap(importsOf);
const roomOf = (file: string): string => relative(src, file).split('/')[0]?.replace(/\.ts$/, '') ?? '';
const isOurs = (target: string): boolean => target.startsWith(src);
const say = ({ from, to }: Import): string => `${relative(src, from)} -> ${isOurs(to) ? relative(src, to) : to}`;

describe('the rooms', () => {
  it('are all on the list', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => doors[room] === undefined)).toEqual([]);
  });

  it('open only the doors of the table', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [room, other] = [roomOf(from), roomOf(to)];
      return isOurs(to) && room !== other && !doors[room]?.includes(other);
    });
    expect(wrong.map(say)).toEqual([]);
  });

  it('reach the machine only from the impure ones', () => {
    const wrong = imports.filter(({ from, to }) => {
      const outside = to === 'undici' || (to.startsWith('node:') && !computing.has(to));
      return outside && !impure.has(roomOf(from));
    });
    expect(wrong.map(say)).toEqual([]);
  });

  it('have no circles, type imports included', () => {
    expect(circlesIn(imports.filter(({ to }) => isOurs(to)))).toEqual([]);
  });

  it.each(['openapi', 'derive', 'gather'])('%s: its folders have no circles among each other', (room) => {
    const folderOf = (file: string): string => relative(join(src, room), dirname(file)).split('/')[0] || '(top)';
    const inside = (file: string): boolean => roomOf(file) === room;
    const between = imports
      .filter(({ from, to }) => inside(from) && inside(to) && folderOf(from) !== folderOf(to))
      .map((each) => ({ ...each, from: join(src, folderOf(each.from)), to: join(src, folderOf(each.to)) }));
    expect(circlesIn(between)).toEqual([]);
  });

  it('import a `_` file of the checks from its own folder and those below only', () => {
    const wrong = imports.filter(
      ({ from, to }) => /\/checks\/(?:.+\/)?_[^/]+$/.test(to) && !from.startsWith(`${dirname(to)}/`),
    );
    expect(wrong.map(say)).toEqual([]);
  });

  it('reveal a sealed secret only where it is compared or masked', () => {
    const allowed = [
      'model/sealed.ts',
      'judge/mask.ts',
      'judge/merge.ts',
      'derive/recording/pseudonyms.ts',
      'derive/recording/sent-credentials.ts',
      'derive/cookies/cookies-held.ts',
      'derive/cookies/logged-cookies.ts',
      'derive/keys/code-keys.ts',
      'derive/secrets/value-link.ts',
    ];
    const callers = files.filter((file) => readFileSync(file, 'utf8').includes('Sealed.reveal('));
    expect(callers.map((file) => relative(src, file)).filter((file) => !allowed.includes(file))).toEqual([]);
  });
});

describe('the files', () => {
  const tables = /^(?:secrets\/rules|cookies\/known-keys|cookies\/human-keys\/weights|checks\/index)/;

  it('stay small enough to hold in the head', () => {
    const long = files
      .filter((file) => !tables.test(relative(src, file)))
      .map((file) => ({ file: relative(src, file), lines: readFileSync(file, 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 260);
    expect(long).toEqual([]);
  });

  it('add optional members in one way: `...(x !== undefined && { x })`', () => {
    const other = files.filter((file) => /\.\.\.\([^()]*=== undefined \? \{\} : \{/.test(readFileSync(file, 'utf8')));
    expect(other.map((file) => relative(src, file))).toEqual([]);
  });

  it('hold no `any`, no suppressed type error and no debugging print', () => {
    const bad = files.filter((file) =>
      /@ts-(?:ignore|nocheck)|console\.log\(|^\s*debugger;/m.test(readFileSync(file, 'utf8')),
    );
    expect(bad.map((file) => relative(src, file))).toEqual([]);
  });
});

function circlesIn(edges: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      circles.push([...path.slice(path.indexOf(file)), file].map((each) => relative(src, each)).join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const other of next.get(file) ?? []) walk(other, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return circles;
}
