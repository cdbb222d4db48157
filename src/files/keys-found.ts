import type { PlaceInText, SecretInText } from '../model/evidence.ts';
import type { SecretMatch } from '../secrets/rule.ts';
import { comparable } from '../secrets/same-key.ts';
import type { StreamMatch } from '../secrets/stream.ts';
import type { Lines } from '../secrets/window.ts';
import { KeyRoom, type KeysFoundLimits } from './key-room.ts';

/** Places of one key that are kept; the others are counted. */
const MOST_PLACES = 1000;

/** The text that a key is in; its line where the text counts other lines than the file. */
export type PlaceOfText = Pick<PlaceInText, 'file' | 'member'> & Partial<Pick<PlaceInText, 'line'>>;

interface Kept {
  match: SecretMatch;
  readonly places: [PlaceInText, ...PlaceInText[]];
  unlisted: number;
}

/** The keys of a part of the texts, to be merged with those of the parts before. */
export interface KeysKept {
  readonly found: readonly SecretInText[];
  readonly isCut: boolean;
  readonly isFull: boolean;
}

export const NO_KEYS: KeysKept = { found: [], isCut: false, isFull: false };

/** Gathers the different keys of any number of texts with their first places, in memory that does not grow with the texts. */
export class KeysFound {
  readonly #kept = new Map<string, Kept>();
  readonly #room: KeyRoom;

  constructor(limits?: KeysFoundLimits) {
    this.#room = new KeyRoom(limits);
  }

  /** Identifiers open nothing: they are no finding, and are not kept. */
  add(match: SecretMatch, place: PlaceInText): void {
    if (match.kind === 'identifier') return;
    const known = this.#kept.get(comparable(match.token));
    if (known === undefined) this.#keep(match, place);
    else {
      if (rank[match.confidence] > rank[known.match.confidence]) known.match = detached(match);
      addPlace(known, place);
    }
  }

  /** A hit of a text that was read in windows. */
  addFrom({ line, column, allowed, documented, ...match }: StreamMatch, place: PlaceOfText): void {
    this.add(match, { line, column, ...(allowed && { allowed }), ...(documented && { documented }), ...place });
  }

  #keep(match: SecretMatch, place: PlaceInText): void {
    if (!this.#room.take(match)) return;
    const kept = detached(match);
    this.#kept.set(comparable(kept.token), { match: kept, places: [place], unlisted: 0 });
  }

  get kept(): KeysKept {
    return { found: this.found, isCut: this.isCut, isFull: this.isFull };
  }

  /** Adds the keys of a part whose lines go on from these. Ends when no more can be kept. */
  merge({ found, isCut, isFull }: KeysKept, before: Lines): void {
    for (const { match, places, unlisted = 0 } of found) {
      for (const place of places) this.add(match, placeAfter(before, place));
      const kept = this.#kept.get(comparable(match.token));
      if (kept !== undefined) kept.unlisted += unlisted;
      if (this.isFull) return;
    }
    this.#room.note(isCut, isFull);
  }

  /** In the order in which they were first seen. */
  get found(): SecretInText[] {
    return [...this.#kept.values()].map(({ unlisted, ...kept }) => (unlisted === 0 ? kept : { ...kept, unlisted }));
  }

  /** Keys were left out. */
  get isCut(): boolean {
    return this.#room.isCut;
  }

  /** A key that is sure was left out: reading on is of no use. */
  get isFull(): boolean {
    return this.#room.isFull;
  }
}

function addPlace(known: Kept, place: PlaceInText): void {
  const { places } = known;
  if (places.length < MOST_PLACES) {
    places.push(place);
    return;
  }
  known.unlisted += 1;
  // Marks at many places do not hide the one without.
  if (place.allowed === undefined && places.every(({ allowed }) => allowed !== undefined))
    places[MOST_PLACES - 1] = place;
}

const placeAfter = ({ breaks, column: passed }: Lines, place: PlaceInText): PlaceInText => {
  const { line, column } = place;
  if (breaks === 0 && passed === 0) return place;
  return {
    ...place,
    line: breaks + line,
    ...(column !== undefined && { column: line === 1 ? passed + column : column }),
  };
};

const rank = { tentative: 0, firm: 1, certain: 2 } as const;

/** V8 keeps the whole text alive behind a slice of it; a copy lets it go. */
const copyOf = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');

const detached = ({ written: _, ...match }: SecretMatch): SecretMatch => ({
  ...match,
  token: copyOf(match.token),
  ...(match.name !== undefined && { name: copyOf(match.name) }),
});
