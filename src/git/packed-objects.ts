import { applyDelta, deltaResultSize } from './delta.ts';
import { type GitObject, MOST_OBJECT_BYTES, type NoObject, type WorkLeft } from './git-object.ts';
import type { PackFile } from './pack-file.ts';
import { RecentObjects } from './recent-objects.ts';

/** Deltas on the way to an object; git makes 50, and at most 4095. */
const MOST_DELTAS = 5000;
/** Bytes of deltas that wait for their base. */
const MOST_DELTA_BYTES = 256 * 1024 * 1024;
const RECENT_BYTES = 64 * 1024 * 1024;

interface Options {
  readonly file: PackFile;
  /** Where the object of an id begins in the same pack. */
  readonly offsetOf: (id: Buffer) => number | undefined;
  readonly work: WorkLeft;
}

/** The objects of one pack, deltas undone. */
export class PackedObjects {
  readonly #options: Options;
  readonly #recent = new RecentObjects(RECENT_BYTES);
  /** Where broken objects begin: what rests on them is not tried again. */
  readonly #broken = new Map<number, NoObject>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** The object that begins at an offset. */
  at(offset: number): GitObject | NoObject {
    const way: { readonly at: number; readonly delta: Buffer }[] = [];
    const base = this.#base(offset, way);
    if ('why' in base) {
      // What is over the limit now may be only because too little was left.
      if (base.why !== 'over the limit') for (const { at } of way) this.#broken.set(at, base);
      return base;
    }
    let made = base;
    for (const { at, delta } of way.toReversed()) {
      const size = deltaResultSize(delta) ?? 0;
      if (size > MOST_OBJECT_BYTES) return this.#fails(at, 'too large');
      if (!this.#options.work.take(size)) return { why: 'over the limit' };
      const bytes = applyDelta(made.bytes, delta);
      if (bytes === undefined) return this.#fails(at, 'broken');
      made = { type: base.type, bytes };
      this.#recent.add(at, made);
    }
    return made;
  }

  close(): void {
    this.#options.file.close();
  }

  #fails(at: number, why: NoObject['why']): NoObject {
    const none = { why };
    this.#broken.set(at, none);
    return none;
  }

  /** Follows deltas to an object that is none; puts the deltas on the way. */
  #base(offset: number, way: { readonly at: number; readonly delta: Buffer }[]): GitObject | NoObject {
    let at = offset;
    let waiting = 0;
    for (;;) {
      const known = this.#recent.get(at) ?? this.#broken.get(at);
      if (known !== undefined) return known;
      const entry = this.#options.file.entryAt(at);
      if (entry === undefined) return this.#fails(at, 'broken');
      if (entry === 'too large') return this.#fails(at, entry);
      if (!this.#options.work.take(entry.bytes.length)) return { why: 'over the limit' };
      if (entry.type !== 'delta') {
        const object = { type: entry.type, bytes: entry.bytes };
        this.#recent.add(at, object);
        return object;
      }
      way.push({ at, delta: entry.bytes });
      waiting += entry.bytes.length;
      const base = typeof entry.base === 'number' ? entry.base : entry.base && this.#options.offsetOf(entry.base);
      if (base === undefined || way.length > MOST_DELTAS || waiting > MOST_DELTA_BYTES) return { why: 'broken' };
      at = base;
    }
  }
}
