/** Many keys in one piece of memory: an object for each would cost more than trying it. */
export interface PackedKeys {
  readonly bytes: Uint8Array;
  /** Where each key begins, and where the last one ends. */
  readonly starts: Uint32Array;
  readonly count: number;
}

/** One of them, without a copy. */
export const keyAt = ({ bytes, starts }: PackedKeys, place: number): Uint8Array =>
  bytes.subarray(starts[place] ?? 0, starts[place + 1] ?? 0);

/** The first of them, without a copy. */
export const firstOf = (keys: PackedKeys, count: number): PackedKeys =>
  count >= keys.count ? keys : { bytes: keys.bytes, starts: keys.starts.subarray(0, count + 1), count };

export const packKeys = (keys: readonly Uint8Array[]): PackedKeys => {
  const starts = new Uint32Array(keys.length + 1);
  const bytes = new Uint8Array(keys.reduce((sum, key) => sum + key.length, 0));
  let end = 0;
  for (const [place, key] of keys.entries()) {
    // Most are short: a call for each would cost more than the copy.
    for (let at = 0; at < key.length; at += 1) bytes[end++] = key[at] ?? 0;
    starts[place + 1] = end;
  }
  return { bytes, starts, count: keys.length };
};
