/** Searches versions of files, on whichever thread it runs. */
import { isThere, type Missing, WorkLeft } from '../../git/git-object.ts';
import { type ObjectPlace, ObjectStore } from '../../git/object-store.ts';
import { comparable } from '../../secrets/same-key.ts';
import { KeysFound, type KeysKept } from '../keys-found.ts';
import { matchesIn } from '../search-bytes.ts';
import { searchContent } from '../search-content.ts';
import type { BlobsFound, BlobsJob, BlobToSearch, UnreadBlobs } from './blob-job.ts';
import { changedPart } from './changed-part.ts';

/** Looked at for zero bytes. */
const HEAD_BYTES = 64 * 1024;
/** Of a longer one only what changed is searched first. */
const LONG_BYTES = 8 * 1024;

/** Of one that changed in so large a part all is searched at once. */
const MOST_CHANGED = 0.8;

/** Holds a repository open from one job to the next. */
export class BlobSearcher {
  #open: { readonly key: string; readonly store: ObjectStore } | undefined;

  search({ places, work, blobs }: BlobsJob): BlobsFound {
    const key = places.folders.join('\n');
    if (this.#open?.key !== key) {
      this.#open?.store.close();
      this.#open = { key, store: new ObjectStore(places, new WorkLeft(work)) };
    }
    const tally = new Tally();
    for (const blob of blobs) searchBlob(this.#open.store, blob, tally);
    return tally.found;
  }
}

function searchBlob(store: ObjectStore, blob: BlobToSearch, tally: Tally): void {
  const { index, path, at, before, isBeforeOld } = blob;
  const read = store.readAt(at);
  if (!isThere(read)) {
    tally.unread(read.why, path);
    return;
  }
  const { bytes } = read;
  const isQuiet = bytes.length > LONG_BYTES && before !== undefined && !hasChangedKeys(store, before, bytes, path);
  const keys = new KeysFound();
  const what = isQuiet ? 'searched' : searchContent(bytes, path, keys);
  tally.count(what, path);
  if (keys.found.length === 0) return;
  const kept = isBeforeOld && before !== undefined ? withoutThose(keys.kept, keysAt(store, before, path)) : keys.kept;
  if (kept.found.length > 0) tally.add(index, kept);
}

/** Keys outside of what changed are those of the version before. True too where that cannot be known. */
function hasChangedKeys(store: ObjectStore, before: ObjectPlace, bytes: Buffer, path: string): boolean {
  const old = store.readAt(before);
  if (!isThere(old)) return true;
  const part = changedPart(old.bytes, bytes);
  if (part.length > bytes.length * MOST_CHANGED || bytes.subarray(0, HEAD_BYTES).includes(0)) return true;
  for (const _ of matchesIn(part, path)) return true;
  return false;
}

function keysAt(store: ObjectStore, at: ObjectPlace, path: string): ReadonlySet<string> {
  const keys = new KeysFound();
  const read = store.readAt(at);
  if (isThere(read)) searchContent(read.bytes, path, keys);
  return new Set(keys.found.map(({ match }) => comparable(match.token)));
}

const withoutThose = (kept: KeysKept, old: ReadonlySet<string>): KeysKept => ({
  ...kept,
  found: kept.found.filter(({ match }) => !old.has(comparable(match.token))),
});

class Tally {
  readonly #found: { index: number; keys: KeysKept }[] = [];
  readonly #unread = new Map<Missing, UnreadBlobs>();
  #searched = 0;
  #binary = 0;
  #firstBinary: string | undefined;

  count(what: 'searched' | 'binary' | 'unopened', path: string): void {
    if (what === 'searched') this.#searched += 1;
    else if (what === 'unopened') this.unread('broken', path);
    else {
      this.#binary += 1;
      this.#firstBinary ??= path;
    }
  }

  unread(why: Missing, path: string): void {
    const known = this.#unread.get(why);
    this.#unread.set(why, { why, count: (known?.count ?? 0) + 1, first: known?.first ?? path });
  }

  add(index: number, keys: KeysKept): void {
    this.#found.push({ index, keys });
  }

  get found(): BlobsFound {
    return {
      found: this.#found,
      searched: this.#searched,
      binary: this.#binary,
      unread: [...this.#unread.values()],
      ...(this.#firstBinary !== undefined && { firstBinary: this.#firstBinary }),
    };
  }
}
