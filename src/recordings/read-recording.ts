/** One recording, from its bytes to its exchanges. */
import type { Exchange } from '../model/exchange.ts';
import { Turns } from '../parse/steps.ts';
import type { Recorded, RecordedEntry, RecordingReader } from './entry.ts';
import { formatOf, HEAD_BYTES } from './formats.ts';
import type { Recorder } from './recorder.ts';

/** A stream of plain bytes with the files beside it. */
export interface RecordingInput {
  readonly name: string;
  readonly chunks: AsyncIterable<Buffer>;
  beside(name: string): Buffer | undefined;
}

export interface ReadRecording {
  readonly exchanges: readonly Exchange[];
  readonly creator: string | undefined;
  /** Entries in all. */
  readonly entries: number;
  /** Entries that could not be read, by why. */
  readonly unread: ReadonlyMap<string, number>;
  /** Entries without a response, or of another scheme than HTTP. */
  readonly other: number;
  /** Readable entries that the limits left out. */
  readonly left: number;
  /** There was no time to read it to its end. */
  readonly isCut: boolean;
}

/** What there is to read with. */
export interface ReadingWith {
  readonly recorder: Recorder;
  /** What the limits have room for; counted down. */
  readonly room: { exchanges: number; characters: number };
  /** Whether there is time for more. */
  hasTime(): boolean;
}

/** Undefined where the format is not known. Signals and timers get their turn between the pieces. */
export async function readRecording(
  input: RecordingInput,
  { recorder, room, hasTime }: ReadingWith,
): Promise<ReadRecording | undefined> {
  const iterator = input.chunks[Symbol.asyncIterator]();
  const head = await headOf(iterator);
  const reader = formatOf(head)?.reader();
  if (reader === undefined) {
    await iterator.return?.();
    return undefined;
  }
  const tally = new Tally(input, recorder, room);
  const turns = new Turns();
  for await (const recorded of recordedIn(reader, head, iterator)) {
    if (turns.isDue) await turns.give();
    if (!hasTime()) {
      await iterator.return?.();
      return { ...tally.result(reader), isCut: true };
    }
    tally.add(recorded);
  }
  return tally.result(reader);
}

/** What is in each chunk, piece by piece: some formats are read when all is there. Undefined after each chunk. */
async function* recordedIn(
  reader: RecordingReader,
  head: Buffer,
  chunks: AsyncIterator<Buffer>,
): AsyncGenerator<Recorded | undefined> {
  yield* reader.push(head);
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
    yield* reader.push(next.value);
    yield undefined;
  }
  yield* reader.end();
}

async function headOf(iterator: AsyncIterator<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let size = 0; size < HEAD_BYTES; ) {
    const next = await iterator.next();
    if (next.done === true) break;
    parts.push(next.value);
    size += next.value.length;
  }
  return Buffer.concat(parts);
}

class Tally {
  readonly #input: RecordingInput;
  readonly #recorder: Recorder;
  readonly #room: { exchanges: number; characters: number };
  readonly #exchanges: Exchange[] = [];
  readonly #unread = new Map<string, number>();
  readonly #attached = new Map<string, Buffer | undefined>();
  #entries = 0;
  #other = 0;
  #left = 0;

  constructor(input: RecordingInput, recorder: Recorder, room: { exchanges: number; characters: number }) {
    this.#input = input;
    this.#recorder = recorder;
    this.#room = room;
  }

  add(recorded: Recorded | undefined): void {
    if (recorded === undefined) return;
    this.#entries += 1;
    if ('unread' in recorded) this.#unread.set(recorded.unread, (this.#unread.get(recorded.unread) ?? 0) + 1);
    else this.#entry(recorded);
  }

  #entry(entry: RecordedEntry): void {
    if (this.#room.exchanges <= 0 || this.#room.characters <= 0) {
      this.#left += 1;
      return;
    }
    const exchange = this.#recorder.add(entry, {
      file: this.#input.name,
      entry: this.#entries,
      beside: (name) => this.#beside(name),
    });
    if (exchange === undefined) {
      this.#other += 1;
      return;
    }
    this.#room.exchanges -= 1;
    this.#room.characters -= exchange.response.body.length;
    this.#exchanges.push(exchange);
  }

  /** A file beside the recording, once. */
  #beside(name: string): Buffer | undefined {
    if (!this.#attached.has(name)) this.#attached.set(name, this.#input.beside(name));
    return this.#attached.get(name);
  }

  result({ creator }: RecordingReader): ReadRecording {
    const [entries, other, left] = [this.#entries, this.#other, this.#left];
    return { exchanges: this.#exchanges, creator, entries, unread: this.#unread, other, left, isCut: false };
  }
}
