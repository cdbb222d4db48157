/** Which blobs a history has, each with the first commit and path that has it: each is searched once. */
import type { CommitNode } from '../../git/commit-walk.ts';
import { isThere } from '../../git/git-object.ts';
import { NumberSet } from '../../git/number-set.ts';
import type { ObjectStore } from '../../git/object-store.ts';
import { treeChanges } from '../../git/tree-changes.ts';
import type { Chooses } from './repository-paths.ts';

/** A version of a file. */
export interface PlannedBlob {
  /** Numbers of objects in the store. */
  readonly number: number;
  /** The version before, in the first parent of the commit. */
  readonly before?: number;
  /** The version before is not searched: it is older than the range. */
  readonly isBeforeOld?: boolean;
  /** The position of the commit in the order of the history. */
  readonly order: number;
  readonly path: string;
}

/** Folders inside each other. */
const MOST_DEEP = 512;

export class HistoryPlan {
  readonly blobs: PlannedBlob[] = [];
  readonly #store: ObjectStore;
  readonly #chooses: Chooses;
  readonly #seen = new NumberSet();
  readonly #old = new NumberSet();
  /** Commits that were added. */
  readonly #done = new NumberSet();
  readonly #paths = new Map<string, string>();
  /** Folders and files that are named in the history and are not there, or are broken. */
  missing = 0;
  /** Paths that were left out because the user excludes them. */
  readonly excluded = new Set<string>();

  constructor(store: ObjectStore, chooses: Chooses) {
    this.#store = store;
    this.#chooses = chooses;
  }

  /** What is in this commit is older than the range. */
  leaveOut({ number, tree }: CommitNode): void {
    this.#done.add(number);
    if (tree !== undefined) this.#visit({ tree, path: '', depth: 0 });
  }

  /** Adds what a commit has that no other before it has. Parents are to be added before their children. */
  add({ number, tree, parents: [parent] }: CommitNode, order: number): void {
    // Of commits in a circle one comes before its parents.
    const before = parent !== undefined && this.#done.has(parent.number) ? parent.tree : undefined;
    this.#done.add(number);
    if (tree !== undefined) this.#visit({ tree, before, path: '', depth: 0, order });
  }

  /** True where nothing below was left out by the user. */
  #visit({ tree, before, path, depth, order }: Visit): boolean {
    if (depth > MOST_DEEP || !this.#seen.add(tree)) return true;
    const after = this.#treeAt(tree);
    if (after === undefined) return true;
    const { hashBytes } = this.#store.places;
    const old = before === undefined ? undefined : this.#treeAt(before);
    let isWhole = true;
    for (const { kind, name, idAt, beforeAt } of treeChanges(old, after, hashBytes)) {
      const below = path === '' ? name : `${path}/${name}`;
      const choice = this.#chooses(below, kind === 'folder');
      if (choice === 'exclude') this.#exclude(below);
      if (choice !== 'search') isWhole = false;
      if (choice !== 'search') continue;
      const number = this.#store.find(after, idAt);
      const previous = old === undefined || beforeAt === undefined ? undefined : this.#store.find(old, beforeAt);
      if (number === undefined) this.missing += 1;
      else if (kind === 'folder')
        isWhole = this.#visit({ tree: number, before: previous, path: below, depth: depth + 1, order }) && isWhole;
      else this.#add(number, previous, below, order);
    }
    // The same folder may be elsewhere, where the user excludes nothing of it.
    if (!isWhole) this.#seen.remove(tree);
    return isWhole;
  }

  #add(number: number, before: number | undefined, path: string, order: number | undefined): void {
    if (!this.#seen.add(number)) return;
    if (order === undefined) {
      this.#old.add(number);
      return;
    }
    const known = this.#paths.get(path);
    if (known === undefined) this.#paths.set(path, path);
    const isBeforeOld = before !== undefined && this.#old.has(before);
    this.blobs.push({
      number,
      order,
      path: known ?? path,
      ...(before !== undefined && { before }),
      ...(isBeforeOld && { isBeforeOld }),
    });
  }

  #treeAt(number: number): Buffer | undefined {
    const tree = this.#store.read(number);
    if (isThere(tree) && tree.type === 'tree') return tree.bytes;
    this.missing += 1;
    return undefined;
  }

  #exclude(path: string): void {
    if (this.excluded.size < MOST_EXCLUDED) this.excluded.add(path);
  }
}

/** Paths that are named as left out. */
const MOST_EXCLUDED = 1000;

interface Visit {
  readonly tree: number;
  readonly before?: number | undefined;
  readonly path: string;
  readonly depth: number;
  /** Absent for what is older than the range. */
  readonly order?: number | undefined;
}
