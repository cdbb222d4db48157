export interface ReadBody {
  readonly bytes: Uint8Array;
  /** Why the rest was not read; absent when this is all of it. */
  readonly cut?: 'limit' | 'time';
}

/** What `read` needs of a stream: chunks, and a way to refuse the rest. */
export type ByteStream = AsyncIterable<Uint8Array> & {
  destroy(): unknown;
  on(event: 'error', ignore: () => void): unknown;
};

/**
 * Reads at most `limit` bytes and lets go of the rest. A body whose time runs out (`outOfTime`) is kept as far as it came; throws the
 * stream's error when the connection breaks off.
 */
export async function readBody(stream: ByteStream, limit: number, outOfTime: () => boolean): Promise<ReadBody> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > limit) break;
    }
  } catch (error) {
    if (!outOfTime()) throw error;
    return { bytes: Buffer.concat(chunks), cut: 'time' };
  } finally {
    // Letting go of an unread rest is reported as an error of the stream; nobody waits for it any more.
    stream.on('error', () => undefined);
    stream.destroy();
  }
  const bytes = Buffer.concat(chunks);
  return size > limit ? { bytes: bytes.subarray(0, limit), cut: 'limit' } : { bytes };
}
