/** Sets of bytes, as 256 bits in eight numbers. */
export type ByteSet = Uint32Array;

export const byteSet = (holds: (byte: number) => boolean): ByteSet => {
  const set = new Uint32Array(8);
  for (let byte = 0; byte < 256; byte += 1) if (holds(byte)) add(set, byte);
  return set;
};

const add = (set: ByteSet, byte: number): void => {
  set[byte >> 5] = (set[byte >> 5] ?? 0) | (1 << (byte & 31));
};

export const hasByte = (set: ByteSet, byte: number): boolean => ((set[byte >> 5] ?? 0) & (1 << (byte & 31))) !== 0;

export const union = (sets: readonly ByteSet[]): ByteSet => {
  const all = new Uint32Array(8);
  for (const set of sets) for (let at = 0; at < 8; at += 1) all[at] = (all[at] ?? 0) | (set[at] ?? 0);
  return all;
};
