import type { PlaceInText, SecretInText } from '../../model/evidence.ts';
import type { SecretMatch } from '../../secrets/rule.ts';
import { comparable } from '../../secrets/same-key.ts';
import { KeyRoom } from '../key-room.ts';
import type { KeysKept } from '../keys-found.ts';

/** A place in the version of a file that a commit has. */
export interface HistoryPlace extends PlaceInText {
  /** Of the commit, in the order of the history. */
  readonly order: number;
}

export interface HistoryKey {
  readonly match: SecretMatch;
  /** The first place in each file, in the order of the history. */
  readonly places: readonly [HistoryPlace, ...HistoryPlace[]];
  readonly unlisted: number;
}

interface Kept {
  match: SecretMatch;
  readonly byFile: Map<string, HistoryPlace>;
  unlisted: number;
}

/** Files of one key that are kept. */
const MOST_FILES = 100;

/** Gathers keys from versions of files, in whatever order they come: of each file of a key the earliest version counts. */
export class HistoryKeys {
  readonly #kept = new Map<string, Kept>();
  readonly #room = new KeyRoom();

  add({ found, isCut, isFull }: KeysKept, order: number): void {
    for (const secret of found) this.#addSecret(secret, order);
    this.#room.note(isCut, isFull);
  }

  get isFull(): boolean {
    return this.#room.isFull;
  }

  get isCut(): boolean {
    return this.#room.isCut;
  }

  /** By their first places. */
  get keys(): HistoryKey[] {
    const keys = [...this.#kept.values()].map(({ match, byFile, unlisted }): HistoryKey => {
      const [first, ...others] = [...byFile.values()].sort(comparePlaces);
      if (first === undefined) throw new Error('a key has a place');
      return { match, places: [first, ...others], unlisted };
    });
    return keys.sort((a, b) => comparePlaces(a.places[0], b.places[0]));
  }

  #addSecret({ match, places: [place] }: SecretInText, order: number): void {
    const key = comparable(match.token);
    const known = this.#kept.get(key);
    if (known === undefined) {
      if (this.#room.take(match))
        this.#kept.set(key, { match, byFile: new Map([[place.file, { ...place, order }]]), unlisted: 0 });
      return;
    }
    if (rank[match.confidence] > rank[known.match.confidence]) known.match = match;
    addPlace(known, { ...place, order });
  }
}

function addPlace(known: Kept, place: HistoryPlace): void {
  const { byFile } = known;
  const before = byFile.get(place.file);
  if (before !== undefined) {
    if (place.order < before.order) byFile.set(place.file, place);
    return;
  }
  byFile.set(place.file, place);
  if (byFile.size <= MOST_FILES) return;
  known.unlisted += 1;
  const [last] = [...byFile.values()].sort((a, b) => comparePlaces(b, a));
  if (last !== undefined) byFile.delete(last.file);
}

const rank = { tentative: 0, firm: 1, certain: 2 } as const;

const comparePlaces = (a: HistoryPlace, b: HistoryPlace): number =>
  a.order - b.order || (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line);
