/** References of a repository: files of their own, and a file of packed ones. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type GitFolders, pointerIn, readBounded } from './git-folder.ts';
import { namesIn } from './object-places.ts';

const MOST_PACKED_BYTES = 256 * 1024 * 1024;
const MOST_REFS = 1_000_000;
/** References to references. */
const MOST_LINKS = 5;
const ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

export class Refs {
  readonly #folders: GitFolders;
  #packed: ReadonlyMap<string, string> | undefined;

  constructor(folders: GitFolders) {
    this.#folders = folders;
  }

  /** The id that a reference of this full name leads to: `HEAD`, `refs/heads/main`. */
  idOf(name: string): string | undefined {
    let at = name;
    for (let links = 0; links <= MOST_LINKS && isName(at); links += 1) {
      const value = this.#valueOf(at);
      if (value === undefined) return undefined;
      if (ID.test(value)) return value;
      at = targetOf(value) ?? '';
    }
    return undefined;
  }

  /** The branch that is checked out: `main`. */
  get branch(): string | undefined {
    const head = targetOf(pointerIn(join(this.#folders.own, 'HEAD')) ?? '');
    return head?.startsWith('refs/heads/') ? head.slice('refs/heads/'.length) : undefined;
  }

  /** What every reference and every working tree's head leads to, in a fixed order. */
  all(): string[] {
    const { own, common } = this.#folders;
    const worktrees = namesIn(join(common, 'worktrees')).sort();
    const heads = worktrees.map((name) => pointerIn(join(common, 'worktrees', name, 'HEAD')) ?? '');
    const names = new Set([...this.#packedRefs.keys(), ...looseIn(common), ...(own === common ? [] : looseIn(own))]);
    const ids = [
      this.idOf('HEAD'),
      ...heads.filter((head) => ID.test(head)),
      ...[...names].sort().map((name) => this.idOf(name)),
    ];
    return [...new Set(ids.filter((id) => id !== undefined))];
  }

  #valueOf(name: string): string | undefined {
    const { own, common } = this.#folders;
    return pointerIn(join(own, name)) ?? pointerIn(join(common, name)) ?? this.#packedRefs.get(name);
  }

  get #packedRefs(): ReadonlyMap<string, string> {
    this.#packed ??= packedIn(readBounded(join(this.#folders.common, 'packed-refs'), MOST_PACKED_BYTES));
    return this.#packed;
  }
}

const targetOf = (value: string): string | undefined => /^ref: {0,9}(refs\/.+)$/.exec(value)?.[1];

/** Nothing that leads out of the folder. */
const isName = (name: string): boolean =>
  /^[A-Z_]{1,99}$/.test(name) ||
  (name.startsWith('refs/') && name.split('/').every((part) => !/^\.{0,2}$|\0/.test(part)));

function packedIn(bytes: Buffer | undefined): Map<string, string> {
  const packed = new Map<string, string>();
  for (const line of bytes?.toString('utf8').split('\n') ?? []) {
    const [, id, name] = /^([0-9a-f]{40}|[0-9a-f]{64}) (refs\/.+)$/.exec(line) ?? [];
    if (id !== undefined && name !== undefined && isName(name)) packed.set(name, id);
  }
  return packed;
}

/** Names of the references that are files; links to folders are not followed. */
function looseIn(folder: string): string[] {
  const names: string[] = [];
  const waiting = ['refs'];
  for (let at = waiting.pop(); at !== undefined && names.length < MOST_REFS; at = waiting.pop())
    for (const entry of entriesIn(join(folder, at)))
      if (entry.isDirectory()) waiting.push(`${at}/${entry.name}`);
      else names.push(`${at}/${entry.name}`);
  return names;
}

function entriesIn(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
