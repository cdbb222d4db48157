import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const core = fileURLToPath(new URL('../src', import.meta.url));
const server = fileURLToPath(new URL('../server/src', import.meta.url));

/** Who may import whom in the server (docs/architecture.md): doors use services, services use the store, nothing uses a door. `main` starts everything. */
const rooms: Record<string, readonly string[]> = {
  config: [],
  store: ['access'],
  access: ['config', 'store', 'service'],
  service: ['config', 'store', 'access'],
  alerts: ['config', 'store', 'access', 'service'],
  jobs: ['config', 'store', 'access', 'service', 'alerts'],
  worker: ['config', 'store', 'access', 'service', 'alerts', 'jobs'],
  // `POST /mcp` is one of its paths.
  http: ['config', 'store', 'access', 'service', 'alerts', 'mcp'],
  mcp: ['config', 'store', 'access', 'service'],
  operation: ['config', 'store', 'access', 'service', 'alerts', 'jobs', 'worker', 'http', 'mcp'],
};

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('testing/'))
    .map((file) => join(folder, file));
const roomOf = (file: string): string => relative(server, file).split('/')[0] ?? '';
/** The package's own name and version. */
const manifest = resolve(server, '../package.json');
const specifiers = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import) ?\(?'([^'\n]+)'/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => resolve(file, '..', target) !== manifest);

describe('the server', () => {
  const files = filesOf(server);

  it('has rooms that open only the doors of the table', () => {
    const wrong = files.flatMap((file) =>
      specifiers(file)
        .filter((target) => target.startsWith('.'))
        .map((target) => roomOf(resolve(file, '..', target)))
        .filter((room) => room !== roomOf(file) && rooms[roomOf(file)]?.includes(room) !== true)
        .filter(() => relative(server, file).includes('/'))
        .map((room) => `${relative(server, file)} -> ${room}`),
    );
    expect(wrong).toEqual([]);
  });

  it('reaches the scanner by its package only', () => {
    const inside = files.flatMap((file) =>
      specifiers(file)
        .filter((target) => target.startsWith('.') && !resolve(file, '..', target).startsWith(server))
        .map((target) => `${relative(server, file)} -> ${target}`),
    );
    expect(inside).toEqual([]);
  });

  it('stays out of the scanner', () => {
    const wrong = filesOf(core).filter((file) =>
      specifiers(file).some(
        (target) => target.includes('openbrick/server') || resolve(file, '..', target).startsWith(server),
      ),
    );
    expect(wrong.map((file) => relative(core, file))).toEqual([]);
  });

  it('has files small enough to hold in the head', () => {
    const long = files
      .map((file) => ({ file: relative(server, file), lines: readFileSync(file, 'utf8').split('\n').length }))
      .filter(({ file, lines }) => lines > (file === 'store/tables.ts' ? 320 : 260));
    expect(long).toEqual([]);
  });
});
