import { startCluster } from '../postgres.ts';
import { childrenOf } from '../processes.ts';
import { dataDirectory, type Program, startProgram } from '../program.ts';
import { createClient, type PatientClient } from './client.ts';

export type Engine = 'embedded' | 'postgresql';

/** What can be killed. `stop` is a worker, or the embedded server, that is asked to end while it works. */
export type Victim = 'server' | 'worker' | 'database' | 'stop';

/** A server with its workers, each in processes of its own, that can be killed and come back. */
export interface Fleet {
  readonly client: PatientClient;
  readonly victims: readonly Victim[];
  /** Ends the victim and starts it again; resolves when it is ready. */
  hit(victim: Victim): Promise<void>;
  /** Process id of the server as it runs now. */
  serverPid(): number;
  close(): Promise<void>;
}

export interface FleetOptions {
  readonly engine: Engine;
  /** Beside the one that the server has. The embedded database takes none. */
  readonly workers: number;
}

/** Starts the built programs. */
export async function startFleet({ engine, workers }: FleetOptions): Promise<Fleet> {
  const data = dataDirectory();
  const cluster = engine === 'postgresql' ? await startCluster() : undefined;
  const settings: Record<string, string> = {
    OPENBRICK_DATA_DIR: data.path,
    OPENBRICK_RATE_LIMIT: '1000000',
    ...(cluster && { DATABASE_URL: cluster.url, OPENBRICK_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64') }),
  };
  const start = async (role: 'serve' | 'worker') => {
    const program = startProgram([role], settings);
    return { program, url: (await program.ready()).url };
  };
  let server = await start('serve');
  const others = await Promise.all(Array.from({ length: cluster ? workers : 0 }, () => start('worker')));
  const endOther = async (end: (program: Program) => Promise<void>): Promise<void> => {
    const other = others.shift();
    if (other === undefined) {
      await end(server.program);
      server = await start('serve');
    } else {
      await end(other.program);
      others.push(await start('worker'));
    }
  };
  const acts: Record<Victim, () => Promise<void>> = {
    async server() {
      await kill(server.program);
      server = await start('serve');
    },
    worker: () => endOther(kill),
    stop: () => endOther(stop),
    database: async () => cluster?.crash() ?? killDatabase(server.program),
  };
  return {
    client: createClient(() => {
      checkRuns(server.program);
      return server.url;
    }),
    victims: cluster ? ['worker', 'server', 'database', 'stop'] : ['server', 'database', 'stop'],
    hit: (victim) => acts[victim](),
    serverPid: () => server.program.process.pid ?? 0,
    async close() {
      await Promise.all([server, ...others].map(({ program }) => program.stop()));
      await cluster?.stop();
      data.remove();
    },
  };
}

/** Throws where a program has ended with an error of its own. */
function checkRuns({ process: { exitCode }, stderr }: Program): void {
  if (exitCode !== null && exitCode !== 0)
    throw new Error(`a program ended by itself with ${exitCode}: ${stderr().slice(-2000)}`);
}

async function kill(program: Program): Promise<void> {
  checkRuns(program);
  program.process.kill('SIGKILL');
  await program.ended();
}

async function stop(program: Program): Promise<void> {
  const code = await program.stop();
  if (code !== 0)
    throw new Error(`a program that was asked to stop ended with ${code}: ${program.stderr().slice(-2000)}`);
}

/** The server notices, and starts its database again by itself. */
function killDatabase({ process: { pid } }: Program): void {
  for (const child of childrenOf(pid ?? 0, 'openbrick-database')) process.kill(child, 'SIGKILL');
}
