import type { LeftOut } from '../../model/evidence.ts';

/** Requests that were not sent, each once. */
export interface LeftOutList {
  add(entry: LeftOut): void;
  all(): readonly LeftOut[];
}

/** A hostile page can name any number of links. */
const MAX_ENTRIES = 1000;

export function createLeftOutList(): LeftOutList {
  const entries = new Map<string, LeftOut>();
  return {
    add(entry) {
      const key = `${entry.why} ${entry.method} ${entry.url}`;
      if (entries.size < MAX_ENTRIES && !entries.has(key)) entries.set(key, entry);
    },
    all: () => [...entries.values()],
  };
}
