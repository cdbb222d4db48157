import { parseCommit } from '../../git/commit.ts';
import { isThere } from '../../git/git-object.ts';
import type { OpenRepository } from '../../git/open-repository.ts';
import { TreeLookup } from '../../git/tree-lookup.ts';
import type { PlaceInText } from '../../model/evidence.ts';
import type { SecretMatch } from '../../secrets/rule.ts';
import { comparable } from '../../secrets/same-key.ts';
import { KeysFound } from '../keys-found.ts';
import { searchContent } from '../search-content.ts';

/** The tree of the commit that is checked out, by its number; undefined in a repository without one. */
export function headTree({ refs, store }: OpenRepository): number | undefined {
  const id = refs.idOf('HEAD');
  const number = id === undefined ? undefined : store.find(Buffer.from(id, 'hex'));
  const object = number === undefined ? undefined : store.read(number);
  const commit = object !== undefined && isThere(object) ? parseCommit(object.bytes) : undefined;
  return commit && store.find(Buffer.from(commit.tree, 'hex'));
}

/** What is in the files of HEAD; each file is searched once. */
export class HeadFiles {
  readonly #repository: OpenRepository;
  readonly #tree: TreeLookup;
  readonly #keys = new Map<string, ReadonlyMap<string, readonly PlaceInText[]>>();

  constructor(repository: OpenRepository) {
    this.#repository = repository;
    this.#tree = new TreeLookup(repository.store, headTree(repository));
  }

  /** Where a key is in the file of a path. */
  placesOf({ token }: SecretMatch, path: string): readonly PlaceInText[] {
    const known = this.#keys.get(path) ?? this.#search(path);
    this.#keys.set(path, known);
    return known.get(comparable(token)) ?? [];
  }

  #search(path: string): ReadonlyMap<string, readonly PlaceInText[]> {
    const number = this.#tree.fileAt(path);
    const object = number === undefined ? undefined : this.#repository.store.read(number);
    if (object === undefined || !isThere(object)) return new Map();
    const keys = new KeysFound();
    searchContent(object.bytes, path, keys);
    return new Map(keys.found.map(({ match, places }) => [comparable(match.token), places]));
  }
}
