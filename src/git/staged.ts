import type { GitIndex } from './git-index.ts';
import type { ObjectStore } from './object-store.ts';
import type { TreeLookup } from './tree-lookup.ts';

/** A file that is staged: new, or another than in HEAD. */
export interface StagedFile {
  readonly path: string;
  readonly id: Buffer;
  /** The number of the version in HEAD. */
  readonly before?: number;
}

/** What the index has and HEAD does not have in the same place. Folders of which the index knows that they are those of HEAD are passed over. */
export function* stagedFiles(index: GitIndex, head: TreeLookup, store: ObjectStore): Generator<StagedFile> {
  let folder = '';
  for (let at = 0; at < index.paths.length; at += 1) {
    const path = index.paths[at] ?? '';
    const same = sameFolder(path, folder, index, head);
    if (same !== undefined) {
      folder = same.path;
      at += same.entries - 1;
      continue;
    }
    folder = path.slice(0, path.lastIndexOf('/') + 1);
    const { id, isModule, isUnmerged } = index.entry(at);
    const before = head.entryAt(path);
    if (isModule || isUnmerged || before?.id.equals(id)) continue;
    const number = before?.kind === 'file' ? store.find(before.id) : undefined;
    yield { path, id, ...(number !== undefined && { before: number }) };
  }
}

/** The outermost folder of a path that the last path was not in, and that is as in HEAD. */
function sameFolder(
  path: string,
  last: string,
  { trees, paths }: GitIndex,
  head: TreeLookup,
): { readonly path: string; readonly entries: number } | undefined {
  for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
    const folder = path.slice(0, end);
    if (last.startsWith(`${folder}/`)) continue;
    const known = trees.get(folder);
    if (known === undefined || known.entries < 1 || known.entries > paths.length) continue;
    const entry = head.entryAt(folder);
    if (entry?.kind === 'folder' && entry.id.equals(known.id)) return { path: `${folder}/`, entries: known.entries };
  }
  return undefined;
}
