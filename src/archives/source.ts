/** Bytes that are read part by part: a file, or memory. */
export interface Source {
  readonly size: number;
  /** Fewer bytes than asked for where the source ends; the bytes are the caller's to keep. */
  read(from: number, length: number): Buffer;
}

export const sourceOf = (bytes: Buffer): Source => ({
  size: bytes.length,
  read: (from, length) => bytes.subarray(Math.min(from, bytes.length), Math.min(from + length, bytes.length)),
});

/** A part of a source, as a source of its own. */
export const partOf = (source: Source, start: number, size: number): Source => {
  const within = Math.max(0, Math.min(size, source.size - start));
  return {
    size: within,
    read: (from, length) => source.read(start + from, Math.max(0, Math.min(length, within - from))),
  };
};
