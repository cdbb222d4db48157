import type { LeftOut, TlsFacts } from '../../model/evidence.ts';
import type { Identity } from '../../model/identity.ts';
import type { Probe, ProbeResult, RequestProbe, RequestSpec } from '../../model/probe.ts';
import type { Said } from '../../model/said.ts';
import type { ApiDocument } from '../../openapi/document.ts';
import type { HeaderLine } from '../../parse/header-lines.ts';
import type { Reach } from './address-guard.ts';
import type { Heard } from './hearing.ts';
import type { StepRequest, StepResult } from './step.ts';

export interface WireLimits {
  /** Requests in all, retries and handshakes among them. */
  readonly maxRequests: number;
  /** From the making of the wire on. */
  readonly maxTimeMs: number;
  /** Requests a second, Infinity for no limit. */
  readonly rate: number;
  readonly concurrency: number;
  /** For one request, from its leaving to the last byte of its body. */
  readonly timeoutMs: number;
  /** Of one body, decompressed. */
  readonly maxBodyBytes: number;
}

export interface WireOptions {
  readonly target: URL;
  readonly limits: WireLimits;
  /** Sent to the target's own origin only, and in no exchange. */
  readonly credentials: readonly HeaderLine[];
  /** Users whose views of the target are compared. */
  readonly identities?: readonly Identity[];
  /** Name of the identity that requests are sent as where a probe names none; the given credentials unless said. */
  readonly surveyAs?: string;
  readonly allowWrites: boolean;
  /** The user consents to the probes for language models. */
  readonly llmProbes?: boolean;
  /** Go on where a certificate is not trusted. */
  readonly insecure: boolean;
  /** Address of the user's that the server under test may be given to fetch; a listener on loopback unless said. */
  readonly callback?: URL;
  /** Whether the scan may connect to this IP address; every address unless said. */
  allowAddress?(address: string): boolean;
  readonly signal: AbortSignal;
  readonly userAgent: string;
  /** Called before each request; it leaves when this resolves. For callers that share one pace among the scans of a host. */
  permit?(url: URL): Promise<void>;
  onSent?(stats: WireStats): void;
}

export interface WireStats {
  readonly sent: number;
  readonly failed: number;
  readonly budget: number;
}

export interface GetOptions {
  readonly headers?: readonly HeaderLine[];
  readonly anonymous?: boolean;
  readonly as?: string;
  readonly fresh?: boolean;
  /** Longest body that is read; the scan's limit unless said. */
  readonly maxBodyBytes?: number;
}

/** The one client. What a server does never makes it throw: it becomes a response and a note. */
export interface Wire {
  send(probe: Probe): Promise<ProbeResult>;
  get(url: string, extra?: GetOptions): Promise<ProbeResult>;
  /** Sends a request for an event stream and keeps that open, up to the time of one request, while `talk` listens to it and sends others. */
  listen(
    request: RequestSpec,
    how: Pick<RequestProbe, 'anonymous'>,
    talk: (heard: Heard) => Promise<void>,
  ): Promise<ProbeResult>;
  /** Sends a request of the user's log-in recipe; `origins` are those that the recipe names beside the target's. */
  step(request: StepRequest, origins: readonly string[]): Promise<StepResult>;
  stats(): WireStats;
  notes(): readonly Said[];
  /** From here on, what this document says of an operation decides whether it is sent, whoever plans it. */
  useDocument(document: ApiDocument): void;
  /**
   * From here on, what the protocols define as a read (`consent/protocol-reads`) is sent to this URL without `--allow-writes`. For endpoints
   * that are documented, linked, recognised or named by the user, and for guesses that the response to a GET or OPTIONS showed to exist.
   */
  admitReads(url: string): void;
  /** Adds a sentence to the notes. */
  note(sentence: Said): void;
  /** Of the first TLS connection; undefined while there was none. */
  tls(): TlsFacts | undefined;
  leftOut(): readonly LeftOut[];
  /** Where the target's addresses lie; undefined when its name is not found. */
  reach(): Promise<Reach | undefined>;
  /** True once the time is up or the scan was interrupted. */
  ended(): boolean;
  close(): Promise<void>;
}
