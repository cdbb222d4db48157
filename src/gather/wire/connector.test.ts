import { createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { listen } from '../testing/raw-server.ts';
import { createConnector } from './connector.ts';

const cleanups: (() => unknown)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0).reverse()) cleanup();
});

async function server(host: string): Promise<{ port: string; connections: () => number }> {
  let connections = 0;
  const open = createServer((socket) => {
    connections += 1;
    socket.on('error', () => undefined);
  });
  const port = await listen(open, host);
  cleanups.push(() => open.close());
  return { port: String(port), connections: () => connections };
}

/** The code of the refusal, or `connected`. */
const tryConnect = (target: string, hostname: string, port: string): Promise<string> =>
  new Promise((resolve) => {
    const { connect } = createConnector({ target: new URL(target), insecure: false, timeoutMs: 1000 });
    connect(
      { hostname, protocol: 'http:', port, host: hostname },
      (...[error, socket]: [Error, null] | [null, Socket]) => {
        socket?.destroy();
        resolve(error === null ? 'connected' : ((error as NodeJS.ErrnoException).code ?? 'no code'));
      },
    );
  });

describe('the address guard', () => {
  it.each(['127.0.0.1', '127.1', '2130706433', '0x7f000001', '::ffff:127.0.0.1', '[::ffff:7f00:1]'])(
    'lets the target be connected to, written as %s, only as what it is',
    async (spelling) => {
      const { port } = await server('127.0.0.1');
      const outcome = await tryConnect('http://127.0.0.1/', spelling, port);
      expect(outcome).not.toBe('OPENBRICK_ADDRESS');
    },
  );

  it.each([
    '127.0.0.2',
    '::1',
    '[::ffff:127.0.0.2]',
    '2130706434',
    '0x7f.2',
    '10.0.0.1',
    '169.254.169.254',
    '93.184.215.14',
  ])('refuses %s, which is not the target', async (address) => {
    const { port, connections } = await server('127.0.0.2');
    expect(await tryConnect('http://127.0.0.1/', address, port)).toBe('OPENBRICK_ADDRESS');
    expect(connections()).toBe(0);
  });

  it('sends another name to the addresses that the target had, not to its own', async () => {
    const [target, other] = [await server('127.0.0.1'), await server('127.0.0.2')];
    expect(await tryConnect('http://127.0.0.1/', 'rebound.invalid', target.port)).toBe('connected');
    // Whatever listens at that port of the target's address, if anything: it is not the other server.
    expect(await tryConnect('http://127.0.0.1/', 'rebound.invalid', other.port)).not.toBe('OPENBRICK_ADDRESS');
    expect(other.connections()).toBe(0);
  });
});
