import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { TimeOut } from './failure.ts';

export interface HandshakeTarget {
  /** An address already vetted. */
  readonly address: string;
  readonly port: number;
  /** Sent as SNI; undefined for a host that is an address. */
  readonly servername: string | undefined;
  readonly version: 'TLSv1' | 'TLSv1.1';
  readonly timeoutMs: number;
  readonly stop: AbortSignal;
}

/**
 * Whether the server finishes a TLS handshake of exactly this version. Throws when there was no connection to try it on, or no response in time.
 */
export async function handshake(target: HandshakeTarget): Promise<boolean> {
  const socket = await tcp(target);
  try {
    return await tls(socket, target);
  } finally {
    socket.destroy();
  }
}

function tcp({ address, port, timeoutMs, stop }: HandshakeTarget): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connectTcp({ host: address, port, signal: stop });
    const timer = setTimeout(() => socket.destroy(new TimeOut()), timeoutMs);
    socket.once('connect', () => {
      clearTimeout(timer);
      resolve(socket);
    });
    socket.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
}

function tls(socket: Socket, { servername, version, timeoutMs }: HandshakeTarget): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TimeOut()), timeoutMs);
    const settle = (accepted: boolean): void => {
      clearTimeout(timer);
      resolve(accepted);
    };
    const secured = connectTls({
      socket,
      ...(servername !== undefined && { servername }),
      minVersion: version,
      maxVersion: version,
      // OpenSSL 3 refuses SHA-1 signatures, and with them these versions, from level 1 on.
      ciphers: 'DEFAULT:@SECLEVEL=0',
      rejectUnauthorized: false,
    });
    secured.once('secureConnect', () => {
      settle(true);
      secured.destroy();
    });
    secured.on('error', () => settle(false));
    secured.once('close', () => settle(false));
  });
}
