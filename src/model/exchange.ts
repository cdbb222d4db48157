import type { HeaderLine } from '../parse/header-lines.ts';

/** What stands where a credential of the user's stood. */
export const REMOVED = '(removed)';

/** What we asked. Credentials of ours are already replaced. */
export interface Sent {
  readonly method: string;
  /** Absolute URL, without userinfo and fragment. */
  readonly url: string;
  readonly headers: readonly HeaderLine[];
  readonly body?: string;
}

/** What came back, header lines in the order and case of the wire. */
export interface Received {
  readonly status: number;
  readonly httpVersion: string;
  readonly headers: readonly HeaderLine[];
  /** Decompressed and decoded by its charset; bytes that are none become U+FFFD. */
  readonly body: string;
  /** Bytes of the decompressed body that were read. */
  readonly bodyBytes: number;
  /** True when the body was longer than the limit and the rest was not read. */
  readonly truncated: boolean;
}

/** One request and its answer as on the wire. Findings point here by id. */
export interface Exchange {
  readonly id: string;
  readonly origin: 'live' | 'har';
  readonly request: Sent;
  readonly response: Received;
  /** Whose credentials it went out with: `anonymous`, `given`, or the name of an identity. */
  readonly identity: string;
}
