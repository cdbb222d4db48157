/** gzip and zlib as they come, and whether the data was whole: what was cut off gives all that there is. */
import { constants, type Gunzip, type Inflate } from 'node:zlib';

/** Whole data takes no byte behind its end (a zero is no other member of gzip); what was cut takes one, and what that makes is no data. */
const PROBE = Buffer.from([0]);

/** Unpacks, and says in `end` whether the data ended early. Throws the errors of zlib and of the bytes. */
export async function* inflating(
  bytes: AsyncIterable<Buffer>,
  stream: Gunzip | Inflate,
  end: { isCut: boolean },
): AsyncGenerator<Buffer> {
  const state = { given: 0, isProbing: false };
  const push = stream.push.bind(stream);
  stream.push = (chunk) => (state.isProbing && chunk !== null ? true : push(chunk));
  void feed(bytes, stream, state).catch((error: unknown) => stream.destroy(error instanceof Error ? error : undefined));
  try {
    for await (const chunk of stream) yield chunk as Buffer;
    end.isCut = stream.bytesWritten > state.given;
  } catch (error) {
    if (!state.isProbing) throw error;
    end.isCut = true;
  }
}

async function feed(
  bytes: AsyncIterable<Buffer>,
  stream: Gunzip | Inflate,
  state: { given: number; isProbing: boolean },
): Promise<void> {
  for await (const chunk of bytes) {
    if (stream.destroyed || stream.readableEnded) return;
    state.given += chunk.length;
    if (!stream.write(chunk)) await roomIn(stream);
  }
  await new Promise<void>((resolve) => {
    stream.once('close', resolve);
    stream.flush(constants.Z_SYNC_FLUSH, resolve);
  });
  // An error of the probe must not cost what is not read yet.
  while (stream.readableLength > 0 && !stream.destroyed) await new Promise((resolve) => setImmediate(resolve));
  if (stream.destroyed || stream.readableEnded) return;
  state.isProbing = true;
  stream.end(PROBE);
}

/** Until there is room for more, or the reader is gone. */
const roomIn = (stream: Gunzip | Inflate): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      stream.off('drain', done).off('close', done);
      resolve();
    };
    stream.on('drain', done).on('close', done);
  });
