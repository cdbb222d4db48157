import { statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { readBounded } from './git-folder.ts';
import { type GitObject, type NoObject, WorkLeft } from './git-object.ts';
import { looseObject } from './loose-object.ts';
import { namesIn, type ObjectPlaces } from './object-places.ts';
import { PackFile } from './pack-file.ts';
import { PackIndex } from './pack-index.ts';
import { PackedObjects } from './packed-objects.ts';

/** Where one object is: in a pack at an offset, or in a file of its own. Plain data. */
export type ObjectPlace = readonly [pack: number, offset: number] | string;

const MOST_INDEX_BYTES = 2 ** 31 - 1;
/** Objects of one start that are looked at, to say whether an abbreviation is one object. */
const MOST_ALIKE = 4096;

interface Indexed {
  readonly pack: number;
  readonly index: PackIndex;
  /** The number of its first object. */
  readonly first: number;
}

/** The objects of a repository by id: in packs, in files of their own, and in other repositories that lend theirs. */
export class ObjectStore {
  readonly places: ObjectPlaces;
  readonly #packs: readonly PackedObjects[];
  readonly #work: WorkLeft;
  readonly #loose = new Map<string, number>();
  readonly #looseFiles: string[] = [];
  #known: readonly Indexed[] | undefined;
  #packed = 0;

  constructor(places: ObjectPlaces, work = new WorkLeft(Number.MAX_SAFE_INTEGER)) {
    this.places = places;
    this.#work = work;
    this.#packs = places.packs.map((path, pack) => {
      const file = new PackFile(`${path}.pack`, places.hashBytes);
      return new PackedObjects({ file, work, offsetOf: (id) => this.#offsetIn(pack, id) });
    });
  }

  close(): void {
    for (const pack of this.#packs) pack.close();
  }

  /** Packs whose index could not be read: their objects are not found. */
  get unreadablePacks(): number {
    return this.#packs.length - this.#indexed.length;
  }

  /** A small number for the object whose id is at an offset of `id`: the same each time. Undefined where it is not there. */
  find(id: Buffer, at = 0): number | undefined {
    for (const { index, first } of this.#indexed) {
      const position = index.find(id, at);
      if (position >= 0) return first + position;
    }
    return this.#findLoose(id.toString('hex', at, at + this.places.hashBytes));
  }

  /** Ids that begin with these hexadecimal digits, at least two; not all where there are thousands. */
  idsWith(digits: string): string[] {
    const start = Buffer.from(digits.slice(0, digits.length & ~1), 'hex');
    const packed = this.#indexed.flatMap(({ index }) => index.idsWith(start, MOST_ALIKE));
    const folder = digits.slice(0, 2);
    const loose = this.places.folders.flatMap((each) => namesIn(join(each, folder)).map((name) => folder + name));
    return [...new Set([...packed, ...loose].filter((id) => id.startsWith(digits)))];
  }

  /** In hexadecimal, for a number that was given. */
  idOf(number: number): string {
    const found = this.#indexOf(number);
    return (
      found?.index.idOf(number - found.first) ??
      (this.#looseFiles[number - this.#packed] ?? '').split(sep).slice(-2).join('')
    );
  }

  /** Where the object of a number is. */
  placeOf(number: number): ObjectPlace | undefined {
    const found = this.#indexOf(number);
    if (found === undefined) return this.#looseFiles[number - this.#packed];
    const offset = found.index.offsetOf(number - found.first);
    return offset === undefined ? undefined : [found.pack, offset];
  }

  read(number: number): GitObject | NoObject {
    const place = this.placeOf(number);
    return place === undefined ? { why: 'broken' } : this.readAt(place);
  }

  readAt(place: ObjectPlace): GitObject | NoObject {
    if (typeof place !== 'string') return this.#packs[place[0]]?.at(place[1]) ?? { why: 'missing' };
    const object = looseObject(place) ?? { why: 'missing' };
    return 'bytes' in object && !this.#work.take(object.bytes.length) ? { why: 'over the limit' } : object;
  }

  #findLoose(id: string): number | undefined {
    const known = this.#loose.get(id);
    if (known !== undefined) return known;
    const name = join(id.slice(0, 2), id.slice(2));
    const file = this.places.folders.map((folder) => join(folder, name)).find(isFile);
    if (file === undefined) return undefined;
    const number = this.#packed + this.#looseFiles.push(file) - 1;
    this.#loose.set(id, number);
    return number;
  }

  /** Read at the first use: who is given the place of an object needs no index. */
  get #indexed(): readonly Indexed[] {
    this.#known ??= this.places.packs.flatMap((path, pack): Indexed[] => {
      const bytes = readBounded(`${path}.idx`, MOST_INDEX_BYTES);
      const index = bytes && PackIndex.parse(bytes, this.places.hashBytes);
      if (index === undefined) return [];
      const first = this.#packed;
      this.#packed += index.count;
      return [{ pack, index, first }];
    });
    return this.#known;
  }

  /** The pack of a number; undefined for an object in a file of its own. */
  #indexOf(number: number): Indexed | undefined {
    return number < this.#packed ? this.#indexed.findLast(({ first }) => first <= number) : undefined;
  }

  #offsetIn(pack: number, id: Buffer): number | undefined {
    const index = this.#indexed.find((each) => each.pack === pack)?.index;
    const position = index?.find(id) ?? -1;
    return position < 0 ? undefined : index?.offsetOf(position);
  }
}

const isFile = (path: string): boolean => {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
};
