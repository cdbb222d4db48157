/** What a user writes for commits (gitrevisions): `main`, `v1.2..`, `HEAD~50..HEAD`, `^origin/main feature`. */
import { type Commit, parseCommit, taggedBy } from './commit.ts';
import { isThere } from './git-object.ts';
import type { ObjectStore } from './object-store.ts';
import type { Refs } from './refs.ts';

export interface Named {
  readonly from: readonly string[];
  readonly without: readonly string[];
}

/** What could not be resolved, as the user wrote it. */
export interface Unknown {
  readonly unknown: string;
}

interface Repository {
  readonly refs: Refs;
  readonly store: ObjectStore;
  /** Where branches come from, by name. */
  readonly upstreams: ReadonlyMap<string, string>;
}

/** The ids of the commits that a range names; everything that a reference leads to where it is absent. */
export function namedCommits(range: string | undefined, repository: Repository): Named | Unknown {
  if (range === undefined) return { from: repository.refs.all(), without: [] };
  const [from, without]: [string[], string[]] = [[], []];
  for (const word of range.split(/\s+/).filter((each) => each !== '')) {
    const { names, isSymmetric } = partsOf(word);
    const ids: string[] = [];
    for (const { name, isLeftOut } of names) {
      const id = new Resolver(repository).idOf(name);
      if (id === undefined) return { unknown: name };
      ids.push(id);
      (isLeftOut ? without : from).push(id);
    }
    const [one, other] = ids;
    if (isSymmetric && one !== undefined && other !== undefined)
      without.push(...new Resolver(repository).sharedBy(one, other));
  }
  return { from: from.length === 0 ? [repository.refs.idOf('HEAD')].filter((id) => id !== undefined) : from, without };
}

interface Part {
  readonly name: string;
  readonly isLeftOut: boolean;
}

/** `a`, `^a`, `a..b`, and `a...b`: what either has and the other has not. */
function partsOf(word: string): { readonly names: readonly Part[]; readonly isSymmetric: boolean } {
  const dots = word.indexOf('..');
  if (dots < 0) {
    const isLeftOut = word.startsWith('^');
    return { names: [{ name: isLeftOut ? word.slice(1) : word, isLeftOut }], isSymmetric: false };
  }
  const isSymmetric = word[dots + 2] === '.';
  const [left, right] = [word.slice(0, dots), word.slice(dots + (isSymmetric ? 3 : 2))];
  const names = [
    { name: left || 'HEAD', isLeftOut: !isSymmetric },
    { name: right || 'HEAD', isLeftOut: false },
  ];
  return { names, isSymmetric };
}

const LEAST_DIGITS = 4;
/** Tags of tags. */
const MOST_TAGS = 10;
const MOST_STEPS = 1_000_000;

class Resolver {
  readonly #repository: Repository;

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  /** The id of the commit that a revision stands for. */
  idOf(revision: string): string | undefined {
    const end = revision.search(/[~^]/);
    const base = end < 0 ? revision : revision.slice(0, end);
    let id = this.#peeled(this.#baseOf(base));
    for (const [, sign, digits, braces] of revision
      .slice(base.length)
      .matchAll(/([~^])(?:(\d{1,7})|(\{[a-z]{0,9}\}))?|./g)) {
      if (id === undefined || sign === undefined) return undefined;
      if (braces !== undefined) continue;
      const number = digits === undefined ? 1 : Number(digits);
      id = sign === '~' ? this.#ancestor(id, number) : number === 0 ? id : this.#commitAt(id)?.parents[number - 1];
    }
    return id;
  }

  /** Commits that both come from, through which all others are reached that both come from. */
  sharedBy(one: string, other: string): string[] {
    const ofOne = new Set<string>();
    this.#walk(one, (id) => {
      if (ofOne.size >= MOST_STEPS || ofOne.has(id)) return false;
      ofOne.add(id);
      return true;
    });
    const shared: string[] = [];
    const seen = new Set<string>();
    this.#walk(other, (id) => {
      if (seen.size >= MOST_STEPS || seen.has(id)) return false;
      seen.add(id);
      if (ofOne.has(id)) shared.push(id);
      return !ofOne.has(id);
    });
    return shared;
  }

  /** Goes from a commit to its parents as long as the caller asks for more. */
  #walk(start: string, goesOn: (id: string) => boolean): void {
    const waiting = [start];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
      if (goesOn(id)) waiting.push(...(this.#commitAt(id)?.parents ?? []));
  }

  #ancestor(id: string, steps: number): string | undefined {
    let at: string | undefined = id;
    for (let left = Math.min(steps, MOST_STEPS); left > 0 && at !== undefined; left -= 1)
      at = this.#commitAt(at)?.parents[0];
    return at;
  }

  #baseOf(name: string): string | undefined {
    const { refs, upstreams } = this.#repository;
    const [, branch] = /^([^@]*)@\{u(?:pstream)?\}$/.exec(name) ?? [];
    if (branch !== undefined) return refs.idOf(upstreams.get(branch || (refs.branch ?? '')) ?? '');
    if (name === '@') return refs.idOf('HEAD');
    const full = [
      name,
      `refs/${name}`,
      `refs/tags/${name}`,
      `refs/heads/${name}`,
      `refs/remotes/${name}`,
      `refs/remotes/${name}/HEAD`,
    ];
    for (const each of full) {
      const id = refs.idOf(each);
      if (id !== undefined) return id;
    }
    return this.#abbreviated(name.toLowerCase());
  }

  /** Digits of an id; of several objects the one that is a commit. */
  #abbreviated(digits: string): string | undefined {
    if (digits.length < LEAST_DIGITS || !/^[0-9a-f]{4,64}$/.test(digits)) return undefined;
    const ids = this.#repository.store.idsWith(digits).filter((id) => this.#peeled(id) !== undefined);
    return ids.length === 1 ? ids[0] : undefined;
  }

  /** The commit that a tag, or a tag of a tag, stands for. */
  #peeled(id: string | undefined): string | undefined {
    let at = id;
    for (let tags = 0; at !== undefined && tags <= MOST_TAGS; tags += 1) {
      const object = this.#objectAt(at);
      if (object?.type === 'commit') return at;
      at = object?.type === 'tag' ? taggedBy(object.bytes) : undefined;
    }
    return undefined;
  }

  #commitAt(id: string): Commit | undefined {
    const object = this.#objectAt(id);
    return object?.type === 'commit' ? parseCommit(object.bytes) : undefined;
  }

  #objectAt(id: string) {
    const { store } = this.#repository;
    const number = store.find(Buffer.from(id, 'hex'));
    const object = number === undefined ? undefined : store.read(number);
    return object !== undefined && isThere(object) ? object : undefined;
  }
}
