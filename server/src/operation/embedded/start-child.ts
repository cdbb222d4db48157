import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { StartError } from '../start-error.ts';
import type { FromChild } from './messages.ts';

const fromSource = import.meta.url.endsWith('.ts');
const entry = fileURLToPath(new URL(fromSource ? './child.ts' : 'database.js', import.meta.url));

/** Starts the process of the embedded database and waits until it listens. Throws StartError where it cannot. */
export async function startChild(dataDir: string, log: Logger): Promise<ChildProcess> {
  const child = fork(entry, [dataDir], {
    execArgv: fromSource ? ['--import', 'tsx'] : [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // A debugger of the parent listens on a port that the child cannot have as well.
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => log.debug({ text: text.slice(0, 2000) }, 'database'));
  const first = await firstMessage(child);
  if (first.state === 'open') return child;
  if (first.state === 'locked') {
    throw new StartError('OPENBRICK_DATA_DIR is in use by another openbrick server');
  }
  log.debug({ detail: first.detail }, 'the embedded database did not open');
  throw new StartError(`OPENBRICK_DATA_DIR: the embedded database did not open (${first.reason})`);
}

async function firstMessage(child: ChildProcess): Promise<FromChild> {
  const gone = new AbortController();
  try {
    const [message] = await Promise.race([
      once(child, 'message', { signal: gone.signal }) as Promise<[FromChild]>,
      once(child, 'exit', { signal: gone.signal }).then(([code, signal]): [FromChild] => [
        { state: 'failed', reason: `its process ended: ${signal ?? code}`, detail: '' },
      ]),
    ]);
    return message;
  } finally {
    gone.abort();
  }
}
