import type { HeaderLine } from '../../parse/header-lines.ts';
import type { Hearing } from './hearing.ts';
import type { ByteStream } from './read-body.ts';

/** One request as it leaves, credentials included: it never goes further than this. */
export interface Outgoing {
  readonly method: string;
  readonly url: URL;
  readonly headers: readonly HeaderLine[];
  readonly body?: string;
  /** On a connection of its own. */
  readonly fresh: boolean;
  /** Who listens to the response while it comes. */
  readonly hearing?: Hearing;
}

/** A response, its body read as far as the limits let it. */
export interface Incoming {
  readonly status: number;
  readonly headers: readonly HeaderLine[];
  /** `1.1` or `2`. */
  readonly httpVersion: string;
  /** Decompressed, as far as the limits let it. */
  readonly bytes: Uint8Array;
  readonly truncated: boolean;
  /** Why it is not whole, or not readable. */
  readonly trouble?: 'limit' | 'time' | 'stream' | 'unknown' | 'broken';
}

/** The head of a response, and its body still to be read. */
export interface Head {
  readonly status: number;
  readonly headers: readonly HeaderLine[];
  readonly body: ByteStream;
  /** `1.1` or `2`. */
  readonly httpVersion: string;
}

/** Sends one request over one version of HTTP. Throws what Node or the client throw. */
export type Send = (outgoing: Outgoing, signal: AbortSignal) => Promise<Head>;
