/** Searches versions of files of one repository on all threads. */
import type { ObjectStore } from '../../git/object-store.ts';
import { Scheduler } from '../scheduler.ts';
import { BlobCollector } from './blob-collector.ts';
import type { BlobToSearch } from './blob-job.ts';
import type { PlannedBlob } from './history-plan.ts';

export interface BlobSearch {
  readonly store: ObjectStore;
  readonly blobs: readonly PlannedBlob[];
  /** Bytes that each thread unpacks, at most. */
  readonly work: number;
  readonly signal?: AbortSignal | undefined;
  readonly onSearched?: ((versions: number) => void) | undefined;
}

/** Versions that are searched together. */
const AT_ONCE = 32;

export async function searchBlobs(search: BlobSearch): Promise<BlobCollector> {
  const { store, blobs, work, signal, onSearched } = search;
  const collector = new BlobCollector({ signal, onSearched, orderOf: (index) => blobs[index]?.order ?? 0 });
  const scheduler = new Scheduler(collector);
  const wake = (): void => scheduler.wake();
  signal?.addEventListener('abort', wake);
  try {
    const order = inPackOrder(store, blobs);
    for (let at = 0; at < order.length && !collector.isOver; at += AT_ONCE) {
      const some = order.slice(at, at + AT_ONCE).map((index) => toSearch(store, blobs, index));
      await scheduler.add({ path: '', blobs: { places: store.places, work, blobs: some } });
    }
    await scheduler.finish();
  } finally {
    signal?.removeEventListener('abort', wake);
    scheduler.close();
  }
  return collector;
}

function toSearch(store: ObjectStore, blobs: readonly PlannedBlob[], index: number): BlobToSearch {
  const { number, before, path, isBeforeOld } = blobs[index] as PlannedBlob;
  const at = store.placeOf(number) ?? '';
  const previous = before === undefined ? undefined : store.placeOf(before);
  return { index, path, at, ...(previous !== undefined && { before: previous }), ...(isBeforeOld && { isBeforeOld }) };
}

/** Versions whose deltas depend on each other are together in a pack. */
function inPackOrder(store: ObjectStore, blobs: readonly PlannedBlob[]): number[] {
  const keys = blobs.map(({ number }): readonly [number, number] => {
    const place = store.placeOf(number);
    return place === undefined || typeof place === 'string' ? [Number.MAX_SAFE_INTEGER, number] : place;
  });
  const order = blobs.map((_, index) => index);
  return order.sort((a, b) => {
    const [packA = 0, offsetA = 0] = keys[a] ?? [];
    const [packB = 0, offsetB = 0] = keys[b] ?? [];
    return packA - packB || offsetA - offsetB;
  });
}
