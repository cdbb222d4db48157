/** Which commits a range has, as git's own walk finds them: by date, from the newest. */
import type { Steps } from '../parse/steps.ts';
import { type Commit, parseCommit, taggedBy } from './commit.ts';
import { isThere } from './git-object.ts';
import { Heap } from './heap.ts';
import type { ObjectStore } from './object-store.ts';

export interface CommitNode {
  /** Of its object in the store. */
  readonly number: number;
  /** Of its tree; undefined where the repository does not have it. */
  readonly tree: number | undefined;
  readonly committed: number;
  /** Those that the repository has; filled when the walk comes by. */
  parents: readonly CommitNode[];
  isExcluded: boolean;
}

export interface Range {
  /** Ids in hexadecimal: of commits or tags of them. */
  readonly from: readonly string[];
  /** Commits that are left out, with all that they come from. */
  readonly without: readonly string[];
  /** Commits whose parents a shallow copy does not have. */
  readonly shallow: ReadonlySet<string>;
}

export interface Commits {
  /** Parents before their children, the oldest first. */
  readonly list: readonly CommitNode[];
  /** Parents of these that are not among them. */
  readonly boundary: readonly CommitNode[];
  /** Commits that are named and not there, or broken. */
  readonly missing: number;
  /** There are more than are read. */
  readonly isCut: boolean;
}

const MOST_COMMITS = 3_000_000;
/** Commits that are read in one go. */
const PORTION = 256;
/** Tags of tags. */
const MOST_TAGS = 10;

export function* commitsOf(store: ObjectStore, range: Range): Steps<Commits> {
  const walk = new CommitWalk(store, range);
  const seen = yield* walk.run();
  const list = inOrder(seen.filter(({ isExcluded }) => !isExcluded));
  const boundary = new Set(list.flatMap(({ parents }) => parents.filter(({ isExcluded }) => isExcluded)));
  return { list, boundary: [...boundary], missing: walk.missing, isCut: walk.isCut };
}

class CommitWalk {
  readonly #store: ObjectStore;
  readonly #range: Range;
  readonly #nodes = new Map<number, CommitNode>();
  readonly #parentIds = new Map<CommitNode, readonly string[]>();
  readonly #queue = new Heap<CommitNode>(
    (a, b) => a.committed > b.committed || (a.committed === b.committed && a.number < b.number),
  );
  /** In the queue, and wanted. */
  #wanted = 0;
  missing = 0;
  isCut = false;

  constructor(store: ObjectStore, range: Range) {
    this.#store = store;
    this.#range = range;
  }

  *run(): Steps<CommitNode[]> {
    const { from, without } = this.#range;
    for (const id of without) {
      const node = this.#load(id);
      if (node !== undefined) this.#exclude(node);
    }
    for (const id of from) this.#load(id);
    const seen: CommitNode[] = [];
    while (this.#wanted > 0) {
      const node = this.#queue.take();
      if (node === undefined) break;
      if (!node.isExcluded) this.#wanted -= 1;
      if (seen.length === MOST_COMMITS || (seen.length % PORTION === 0 && !(yield))) {
        this.isCut = true;
        break;
      }
      this.#expand(node);
      seen.push(node);
    }
    return seen;
  }

  #expand(node: CommitNode): void {
    const ids = this.#parentIds.get(node) ?? [];
    this.#parentIds.delete(node);
    node.parents = ids.flatMap((id) => this.#load(id) ?? []);
    if (node.isExcluded) for (const parent of node.parents) this.#exclude(parent);
  }

  /** With all that it comes from, as far as that was seen. */
  #exclude(node: CommitNode): void {
    const waiting = [node];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (at.isExcluded) continue;
      at.isExcluded = true;
      if (this.#parentIds.has(at)) this.#wanted -= 1;
      waiting.push(...at.parents);
    }
  }

  #load(id: string): CommitNode | undefined {
    const found = this.#commitAt(id);
    if (found === undefined) {
      this.missing += 1;
      return undefined;
    }
    const known = this.#nodes.get(found.number);
    if (known !== undefined || found.commit === undefined) return known;
    const { tree, parents, committed } = found.commit;
    const node = {
      number: found.number,
      tree: this.#store.find(Buffer.from(tree, 'hex')),
      committed,
      parents: [],
      isExcluded: false,
    };
    this.#nodes.set(found.number, node);
    this.#parentIds.set(node, this.#range.shallow.has(found.id) ? [] : parents);
    this.#queue.add(node);
    this.#wanted += 1;
    return node;
  }

  /** Follows tags. Of a commit that is known only the number is given. */
  #commitAt(id: string): { number: number; id: string; commit?: Commit } | undefined {
    let at: string | undefined = id;
    for (let tags = 0; at !== undefined && tags <= MOST_TAGS; tags += 1) {
      const number = this.#store.find(Buffer.from(at, 'hex'));
      if (number === undefined) return undefined;
      if (this.#nodes.has(number)) return { number, id: at };
      const object = this.#store.read(number);
      if (!isThere(object)) return undefined;
      const commit = object.type === 'commit' ? parseCommit(object.bytes) : undefined;
      if (commit !== undefined) return { number, id: at, commit };
      at = object.type === 'tag' ? taggedBy(object.bytes) : undefined;
    }
    return undefined;
  }
}

/** Parents first; of those that are free the oldest. Commits in a circle, which no git makes, come last. */
function inOrder(commits: readonly CommitNode[]): CommitNode[] {
  const waitsFor = new Map<CommitNode, number>();
  const children = new Map<CommitNode, CommitNode[]>();
  for (const commit of commits) {
    const parents = commit.parents.filter(({ isExcluded }) => !isExcluded);
    waitsFor.set(commit, parents.length);
    for (const parent of parents) {
      const known = children.get(parent);
      if (known === undefined) children.set(parent, [commit]);
      else known.push(commit);
    }
  }
  const free = new Heap<CommitNode>(
    (a, b) => a.committed < b.committed || (a.committed === b.committed && a.number < b.number),
  );
  for (const commit of commits) if (waitsFor.get(commit) === 0) free.add(commit);
  const ordered: CommitNode[] = [];
  for (let commit = free.take(); commit !== undefined; commit = free.take()) {
    ordered.push(commit);
    for (const child of children.get(commit) ?? []) {
      const left = (waitsFor.get(child) ?? 0) - 1;
      waitsFor.set(child, left);
      if (left === 0) free.add(child);
    }
  }
  const done = new Set(ordered);
  return done.size === commits.length ? ordered : [...ordered, ...commits.filter((commit) => !done.has(commit))];
}
