/** What every reader of recordings gives: one request with its response, as far as the recording has them. */
import type { HeaderLine } from '../parse/header-lines.ts';

/** A body as it was recorded: text, or the bytes that were sent. */
export interface RecordedBody {
  readonly content: string | Buffer;
  readonly mediaType?: string;
  /** A file beside the recording, or in the same archive, that holds the body in place of `content`. */
  readonly file?: string;
}

/** A cookie of a list that a program wrote in place of the headers. */
export interface ListedCookie {
  readonly name: string;
  readonly value: string;
  /** As a Set-Cookie line would have them; absent where the recording does not say. */
  readonly attributes?: string;
}

export interface RecordedSide {
  readonly headers: readonly HeaderLine[];
  readonly cookies: readonly ListedCookie[];
  readonly body?: RecordedBody;
}

export interface RecordedEntry {
  /** Unix milliseconds at which the request was sent, where the recording says it. */
  readonly at?: number;
  readonly method: string;
  readonly url: string;
  /** 0 where there was no response. */
  readonly status: number;
  readonly httpVersion: string;
  readonly request: RecordedSide;
  readonly response: RecordedSide;
  /** Bytes of the response's body as the recording counts them; more than the body holds where it was cut or left out. */
  readonly bodyBytes?: number;
  /** Messages of a WebSocket that the server sent. */
  readonly messages: readonly string[];
  /** The request side is a pattern of a stub, not what somebody sent. */
  readonly isStub?: boolean;
}

/** What a reader gives for each piece of a recording: an entry, or that one could not be read. */
export type Recorded = RecordedEntry | { readonly unread: string };

/** Reads one recording, chunk by chunk; make one for each file. */
export interface RecordingReader {
  push(chunk: Buffer): Iterable<Recorded>;
  /** Nothing follows. */
  end(): Iterable<Recorded>;
  /** The program that wrote it, where it says so: `Playwright 1.65.1`. */
  readonly creator?: string | undefined;
}

/** One format of recordings: a file each in this folder. */
export interface RecordingFormat {
  /** For messages: `HTTP Archive`. */
  readonly title: string;
  /** By the first characters of the file, never by its name. */
  recognise(head: string): boolean;
  reader(): RecordingReader;
}
