import type { HashBytes } from './git-object.ts';
import { TreeReader } from './tree.ts';

/** An entry of a folder that is new, or another than before. */
export interface TreeChange {
  readonly kind: 'folder' | 'file';
  readonly name: string;
  /** Where its id is in the bytes of the tree. */
  readonly idAt: number;
  /** Where the id of the entry of this name and kind is in the bytes of the tree before. */
  readonly beforeAt?: number;
}

/** What a tree has that another, if any, does not have in the same place. Submodules are left out. */
export function* treeChanges(before: Buffer | undefined, after: Buffer, hashBytes: HashBytes): Generator<TreeChange> {
  const old = new TreeReader(before ?? Buffer.alloc(0), hashBytes);
  const now = new TreeReader(after, hashBytes);
  let isOld = old.next();
  while (now.next()) {
    let order = isOld ? compareEntries(old, now) : 1;
    while (order < 0) {
      isOld = old.next();
      order = isOld ? compareEntries(old, now) : 1;
    }
    const isSame = order === 0 && after.compare(old.bytes, old.idAt, old.at, now.idAt, now.at) === 0;
    if (!isSame && now.kind !== 'module')
      yield { kind: now.kind, name: now.name, idAt: now.idAt, ...(order === 0 && { beforeAt: old.idAt }) };
    if (order === 0) isOld = old.next();
  }
}

const SLASH = 0x2f;

/** Git's order: by the bytes of the names, those of folders with a slash at the end. Zero for one name of one kind. */
function compareEntries(a: TreeReader, b: TreeReader): number {
  for (let i = 0; ; i += 1) {
    const [left, right] = [byteAt(a, i), byteAt(b, i)];
    if (left !== right) return left - right;
    if (left < 0) return 0;
  }
}

function byteAt(tree: TreeReader, i: number): number {
  const at = tree.nameAt + i;
  if (at < tree.nameEnd) return tree.bytes[at] ?? 0;
  if (at === tree.nameEnd) return tree.kind === 'folder' ? SLASH : -1;
  return -1;
}
