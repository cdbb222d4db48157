import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpack } from './unpack.ts';

/** A new database with its schema, made when the server is built: making one takes many seconds, copying one takes a fraction of one. */
const template = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../../dist/template.tar.gz' : 'template.tar.gz', import.meta.url),
);

/** Puts the template where there is no database yet. It appears under its name when it is whole, so a process that ends half-way leaves nothing that looks like a database. */
export function prepareDatabase(data: string): void {
  if (existsSync(join(data, 'PG_VERSION'))) return;
  const partial = `${data}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { mode: 0o700 });
  if (existsSync(template)) unpack(readFileSync(template), partial);
  renameSync(partial, data);
}
