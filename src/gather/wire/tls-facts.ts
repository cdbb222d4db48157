import type { TLSSocket } from 'node:tls';
import type { Certificate, TlsFacts } from '../../model/evidence.ts';

/** What a finished handshake shows, trusted or not. */
export function tlsFacts(socket: TLSSocket): TlsFacts {
  // Typed as an Error, it is a code as text.
  const problem: unknown = socket.authorizationError;
  const certificate = certificateOf(socket);
  return {
    protocol: socket.getProtocol() ?? 'unknown',
    cipher: socket.getCipher().name,
    authorized: socket.authorized,
    ...(problem ? { authorizationError: String(problem) } : {}),
    ...(certificate ? { certificate } : {}),
  };
}

/** Names of one certificate that are kept; some hold thousands. */
const MAX_NAMES = 200;

function certificateOf(socket: TLSSocket): Certificate | undefined {
  const peer: Partial<ReturnType<TLSSocket['getPeerCertificate']>> = socket.getPeerCertificate(false);
  if (peer.valid_from === undefined || peer.valid_to === undefined) return undefined;
  return {
    subject: nameOf(peer.subject),
    issuer: nameOf(peer.issuer),
    validFrom: Date.parse(peer.valid_from),
    validTo: Date.parse(peer.valid_to),
    altNames: (peer.subjectaltname ?? '')
      .split(', ')
      .filter((name) => name !== '')
      .slice(0, MAX_NAMES)
      .map((name) => name.replace(/^(?:DNS|IP Address):/, '')),
  };
}

/** Node gives an object of fields (a list where one repeats), null where the name is empty. */
function nameOf(name: unknown): string {
  if (typeof name !== 'object' || name === null) return '';
  return Object.entries(name)
    .map(([field, value]) => `${field}=${String(value)}`)
    .join(', ');
}
