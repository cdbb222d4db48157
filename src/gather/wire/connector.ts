import { promises as dns, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { buildConnector } from 'undici';
import type { TlsFacts } from '../../model/evidence.ts';
import { canonicalAddress } from './address-guard.ts';
import { tlsFacts } from './tls-facts.ts';

export interface ConnectorOptions {
  readonly target: URL;
  readonly insecure: boolean;
  readonly timeoutMs: number;
  /** Called for each address of a host: there is no connection where one of them is refused. */
  allowAddress?(address: string): boolean;
}

export interface Connector {
  readonly connect: buildConnector.connector;
  /** The same, offering HTTP/2 in the TLS handshake. */
  readonly connectHttp2: buildConnector.connector;
  /** Addresses the target's own name had when it was first resolved; only they are ever connected to. */
  addresses(): Promise<readonly LookupAddress[]>;
  /** Of the first TLS connection, trusted or not. */
  tls(): TlsFacts | undefined;
}

/** Refusals of ours, distinguished from the network's by their code. */
export class ConnectError extends Error {
  readonly code: string;

  constructor(code: 'OPENBRICK_ADDRESS' | 'OPENBRICK_ADDRESS_REFUSED' | 'OPENBRICK_CERTIFICATE', reason: string) {
    super(reason);
    this.name = 'ConnectError';
    this.code = code;
  }
}

export const bareHost = (hostname: string): string => hostname.replace(/^\[|\]$/g, '');

/** Connects to the addresses the target had at first and to no others, whatever a name resolves to later or a URL spells out. */
export function createConnector(options: ConnectorOptions): Connector {
  const host = bareHost(options.target.hostname);
  let pinned: Promise<readonly LookupAddress[]> | undefined;
  let facts: TlsFacts | undefined;

  const allowedOnly = (found: readonly LookupAddress[]): readonly LookupAddress[] => {
    if (found.every(({ address }) => options.allowAddress?.(address) ?? true)) return found;
    throw new ConnectError('OPENBRICK_ADDRESS_REFUSED', 'the host has an address that this scan may not connect to');
  };

  const addresses = (): Promise<readonly LookupAddress[]> => {
    pinned ??= resolve(host)
      .then(allowedOnly)
      .catch((error: unknown) => {
        pinned = undefined;
        throw error;
      });
    return pinned;
  };

  const builder = (allowH2: boolean): buildConnector.connector =>
    buildConnector({
      maxCachedSessions: 0, // a resumed session hides the peer's certificate
      allowH2,
      timeout: options.timeoutMs,
      rejectUnauthorized: false, // judged below, after the facts were noted
      lookup: protectedLookup(addresses),
    });

  const guarded =
    (build: buildConnector.connector): buildConnector.connector =>
    (to, callback) => {
      allowed(bareHost(to.hostname), addresses).then(
        (refusal) => {
          if (refusal !== undefined) return callback(refusal, null);
          build(to, (...[error, socket]) => {
            if (error !== null) return callback(error, null);
            if (socket instanceof TLSSocket) facts ??= tlsFacts(socket);
            const distrust = options.insecure ? undefined : certificateError(socket);
            if (distrust === undefined) return callback(null, socket);
            socket.destroy();
            callback(distrust, null);
          });
        },
        (error: unknown) => callback(error instanceof Error ? error : new Error('lookup failed'), null),
      );
    };
  return {
    connect: guarded(builder(false)),
    connectHttp2: guarded(builder(true)),
    addresses,
    tls: () => facts,
  };
}

async function resolve(host: string): Promise<readonly LookupAddress[]> {
  const family = isIP(host);
  return family === 0 ? await dns.lookup(host, { all: true, verbatim: true }) : [{ address: host, family }];
}

/** A name goes through `lookup`, an address written out does not: it is compared here. */
async function allowed(
  host: string,
  addresses: () => Promise<readonly LookupAddress[]>,
): Promise<ConnectError | undefined> {
  const literal = canonicalAddress(host);
  if (literal === undefined) return undefined;
  const pinned = await addresses();
  return pinned.some(({ address }) => canonicalAddress(address) === literal) ? undefined : refused();
}

function protectedLookup(addresses: () => Promise<readonly LookupAddress[]>): LookupFunction {
  return (_hostname, lookup, callback) => {
    addresses().then(
      (pinned) => {
        const fitting = pinned.filter(({ family }) => !lookup.family || family === lookup.family);
        const [first] = fitting;
        if (first === undefined) callback(refused(), '', 4);
        else if (lookup.all) callback(null, [...fitting]);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 4),
    );
  };
}

const refused = (): ConnectError =>
  new ConnectError('OPENBRICK_ADDRESS', 'not one of the addresses that the target had when the scan began');

function certificateError(socket: Socket | TLSSocket): ConnectError | undefined {
  if (!(socket instanceof TLSSocket) || socket.authorized) return undefined;
  return new ConnectError('OPENBRICK_CERTIFICATE', authorizationCode(socket) ?? 'unknown');
}

/** Node's types say Error; it is the code, or the message where there is none. */
function authorizationCode(socket: TLSSocket): string | undefined {
  return tlsFacts(socket).authorizationError;
}
