import { parseKeyList } from '../cookies/key-list.ts';
import type { SuppliedKey } from '../model/evidence.ts';
import { fail } from './fail.ts';
import { readGiven } from './files.ts';

/** Keys of a `--keys` file, one a line. Lines that cannot be read are said on standard error, by number, and passed over. */
export function readKeys(path: string): readonly SuppliedKey[] {
  const { keys, problems } = parseKeyList(readGiven(path));
  for (const { line, why } of problems.slice(0, 5))
    process.stderr.write(`openbrick: ${path}:${line}: ${why}; passed over\n`);
  if (problems.length > 5) process.stderr.write(`openbrick: ${path}: ${problems.length - 5} more lines passed over\n`);
  if (keys.length === 0) throw fail('unreadable-file', `${path}: it holds no key`);
  return keys;
}
