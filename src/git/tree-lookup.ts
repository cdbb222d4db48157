import { isThere } from './git-object.ts';
import type { ObjectStore } from './object-store.ts';
import { TreeReader } from './tree.ts';

export interface TreeEntry {
  readonly kind: TreeReader['kind'];
  readonly id: Buffer;
}

/** Looks up paths below a tree; each folder on the way is read once. */
export class TreeLookup {
  readonly #store: ObjectStore;
  readonly #folders = new Map<string, ReadonlyMap<string, TreeEntry> | undefined>();

  /** `tree` is a number of the store; without one nothing is found. */
  constructor(store: ObjectStore, tree: number | undefined) {
    this.#store = store;
    this.#folders.set('', tree === undefined ? undefined : this.#entriesOf(tree));
  }

  /** The entry at a path with `/`. */
  entryAt(path: string): TreeEntry | undefined {
    const slash = path.lastIndexOf('/');
    return this.#folderAt(slash < 0 ? '' : path.slice(0, slash))?.get(path.slice(slash + 1));
  }

  /** The number of the file at a path. */
  fileAt(path: string): number | undefined {
    const entry = this.entryAt(path);
    return entry?.kind === 'file' ? this.#store.find(entry.id) : undefined;
  }

  #folderAt(path: string): ReadonlyMap<string, TreeEntry> | undefined {
    if (this.#folders.has(path)) return this.#folders.get(path);
    const entry = this.entryAt(path);
    const number = entry?.kind === 'folder' ? this.#store.find(entry.id) : undefined;
    const entries = number === undefined ? undefined : this.#entriesOf(number);
    this.#folders.set(path, entries);
    return entries;
  }

  #entriesOf(tree: number): ReadonlyMap<string, TreeEntry> | undefined {
    const object = this.#store.read(tree);
    if (!isThere(object) || object.type !== 'tree') return undefined;
    const entries = new Map<string, TreeEntry>();
    const reader = new TreeReader(object.bytes, this.#store.places.hashBytes);
    while (reader.next())
      entries.set(reader.name, { kind: reader.kind, id: object.bytes.subarray(reader.idAt, reader.at) });
    return entries;
  }
}
