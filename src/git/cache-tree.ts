/** The `TREE` extension of an index: for folders in which nothing was staged since, the id of their tree. Pure; it may be hostile. */

export interface KnownTree {
  readonly id: Buffer;
  /** Entries of the index below the folder. */
  readonly entries: number;
}

/** Longer paths cannot be opened. */
const MOST_PATH = 4096;

/** By the path of the folder, empty for the top. Folders whose tree is not known any more are left out. */
export function knownTrees(bytes: Buffer, hashBytes: number): Map<string, KnownTree> {
  const known = new Map<string, KnownTree>();
  /** Folders on the way, and how many of their own folders are still to come. */
  const open: { readonly path: string; left: number }[] = [];
  for (let at = 0; at < bytes.length; ) {
    const nameEnd = bytes.indexOf(0, at);
    const lineEnd = nameEnd < 0 ? -1 : bytes.indexOf(0x0a, nameEnd);
    if (lineEnd < 0 || lineEnd - at > MOST_PATH) return known;
    const [entries = -1, folders = 0] = bytes
      .toString('latin1', nameEnd + 1, lineEnd)
      .split(' ')
      .map(Number);
    const name = bytes.toString('utf8', at, nameEnd);
    const parent = open.at(-1);
    const path = parent === undefined || parent.path === '' ? name : `${parent.path}/${name}`;
    if (path.length > MOST_PATH) return known;
    if (parent !== undefined) parent.left -= 1;
    at = lineEnd + 1;
    if (entries >= 0) {
      known.set(path, { id: bytes.subarray(at, at + hashBytes), entries });
      at += hashBytes;
    }
    open.push({ path, left: folders });
    while (open.at(-1)?.left === 0) open.pop();
    if (open.length === 0) return known;
  }
  return known;
}
