import type { HeaderLine } from '../parse/header-lines.ts';
import type { Exchange } from './exchange.ts';
import type { Said } from './said.ts';

/** A request that nothing else would send, as a check plans it. */
export interface RequestSpec {
  readonly method: string;
  readonly url: string;
  /** Added to, and by name replacing, those every request has. */
  readonly headers?: readonly HeaderLine[];
  readonly body?: string;
}

/** A header or a cookie among the user's credentials. */
export interface CredentialName {
  readonly part: 'header' | 'cookie';
  readonly name: string;
}

interface ProbeBase {
  /** Unique within its check. */
  readonly id: string;
  readonly risk: 'read' | 'write';
  /** Without the user's credentials, cookies included. */
  readonly anonymous?: boolean;
  /** Name of the identity whose credentials it carries; that of the survey unless said. */
  readonly as?: string;
  /** Of the user's credentials this one alone. */
  readonly only?: CredentialName;
}

/** Sent once. Equal requests of several checks are sent once for all, unless `fresh` asks for its own connection. */
export interface RequestProbe extends ProbeBase {
  readonly kind: 'request';
  readonly request: RequestSpec;
  /** Longest body that is read; the scan's limit unless said. */
  readonly maxBodyBytes?: number;
  readonly fresh?: boolean;
  /** Key of the operation of the document that it is sent for. */
  readonly operation?: string;
  /** It asks for another method than the one it is sent with: only where the user allows writes. */
  readonly overridesMethod?: true;
  /** Names of headers whose values are made of the user's credentials: like these, they are in no exchange. */
  readonly hides?: readonly string[];
}

/** The same request `count` times (at most 30), each on a new connection and without cookies. */
export interface BurstProbe extends ProbeBase {
  readonly kind: 'burst';
  readonly request: RequestSpec;
  readonly count: number;
}

/**
 * Equal requests one after another until the server says that it is too much (429), then at once those for that case. No more than `count` (at
 * most 30) in all, and after all other probes of the scan. Equal ones of several checks are sent once.
 */
export interface LimitProbe extends ProbeBase {
  readonly kind: 'limit';
  readonly request: RequestSpec;
  readonly count: number;
  /** Sent where the limit was met, and there is room for them. */
  readonly whenMet: readonly RequestSpec[];
}

/** a, b, b, a: a difference that a finding rests on is seen twice, in both orders. */
export interface PairProbe extends ProbeBase {
  readonly kind: 'pair';
  readonly a: RequestSpec;
  readonly b: RequestSpec;
}

/** Where an address that the server may fetch is put into the URL or the JSON body of a request. */
export const CALLBACK = 'openbrick-callback';

/**
 * A request whose URL or body contains `CALLBACK`: in its place goes the address of the user, or of a listener on loopback, with a marker of its own. The
 * response has that address, and whether it was fetched where that is known.
 */
export interface CallbackProbe extends ProbeBase {
  readonly kind: 'callback';
  readonly request: RequestSpec;
}

/** A TLS handshake that offers nothing newer than `version`. */
export interface HandshakeProbe extends ProbeBase {
  readonly kind: 'handshake';
  readonly host: string;
  readonly port: number;
  readonly version: 'TLSv1' | 'TLSv1.1';
}

export type Probe = RequestProbe | BurstProbe | LimitProbe | PairProbe | CallbackProbe | HandshakeProbe;

/** What became of a probe. `exchanges` are in the order of sending; empty for a handshake, whose `accepted` says it. */
export type ProbeResult =
  | {
      readonly ok: true;
      readonly exchanges: readonly Exchange[];
      readonly accepted?: boolean;
      readonly callback?: { readonly url: string; readonly fetched?: boolean };
    }
  | { readonly ok: false; readonly left: 'scope' | 'consent' | 'budget' | 'time' | 'failed'; readonly why: Said };

/** A check's responses by the ids of its own probes. */
export interface ProbeResults {
  /** The one exchange of a request probe, or undefined when it got no response. */
  exchange(id: string): Exchange | undefined;
  /** All exchanges of a burst or pair; empty when it got no response. */
  exchanges(id: string): readonly Exchange[];
  result(id: string): ProbeResult | undefined;
}
