import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Activity, LONGEST_STATEMENT_MS } from './activity.ts';
import { makeFolders, STEPS, socketUrl } from './folders.ts';
import { probe } from './probe.ts';
import { startChild } from './start-child.ts';

/** The embedded database as the server sees it. */
export interface EmbeddedDatabase {
  readonly url: string;
  /** Process id of the database now. */
  pid(): number | undefined;
  /** Resolves when the database is there: at once, or when it has been started again. */
  whenUp(): Promise<void>;
  stop(): Promise<void>;
}

export interface Supervision {
  readonly dataDir: string;
  readonly log: Logger;
  /** How often the database is checked, and how long it may take to respond while no statement runs. */
  readonly everyMs?: number;
  readonly patienceMs?: number;
  /** How long one statement may run: nothing else is served meanwhile. */
  readonly longestStatementMs?: number;
  /** It cannot be started again. */
  onLost(error: unknown): void;
}

/** Starts of the database in a row that may fail before it counts as lost. */
const STARTS = 5;
const STOP_MS = 5000;

/** Starts the embedded database in a process of its own, and starts it again when it ends or no longer responds. Throws StartError. */
export async function superviseDatabase(options: Supervision): Promise<EmbeddedDatabase> {
  const supervisor = new Supervisor(options);
  await supervisor.start();
  return supervisor;
}

class Supervisor implements EmbeddedDatabase {
  readonly url: string;
  readonly #options: Required<Supervision>;
  readonly #activity: Activity;
  #child: ChildProcess | undefined;
  #up: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #stopping = false;

  constructor(options: Supervision) {
    this.#options = { everyMs: 5000, patienceMs: 30_000, longestStatementMs: LONGEST_STATEMENT_MS, ...options };
    const folders = makeFolders(options.dataDir);
    this.url = socketUrl(folders);
    this.#activity = new Activity(join(folders.run, STEPS), this.#options.longestStatementMs);
  }

  pid(): number | undefined {
    return this.#child?.pid;
  }

  whenUp(): Promise<void> {
    return this.#up;
  }

  async start(): Promise<void> {
    const child = await startChild(this.#options.dataDir, this.#options.log);
    this.#child = child;
    child.once('exit', (code, signal) => this.#ended(signal ?? code));
    this.#checkLater();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#timer);
    await this.#up.catch(() => {});
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.send('stop');
    const killer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await ended;
    clearTimeout(killer);
  }

  #ended(how: unknown): void {
    clearTimeout(this.#timer);
    if (this.#stopping) return;
    this.#options.log.error({ how }, 'the embedded database ended; it is started again');
    this.#up = this.#restart();
    this.#up.catch((error: unknown) => this.#options.onLost(error));
  }

  async #restart(): Promise<void> {
    for (let left = STARTS; ; left -= 1) {
      try {
        return await this.start();
      } catch (error) {
        if (left === 1 || this.#stopping) throw error;
        await sleep(500);
      }
    }
  }

  #checkLater(): void {
    this.#timer = setTimeout(() => void this.#check(), this.#options.everyMs);
    this.#timer.unref();
  }

  /** A database that hangs is ended here, and started again as one that ended by itself. One that is busy with a statement responds later. */
  async #check(): Promise<void> {
    const child = this.#child;
    this.#activity.look();
    const works = (await probe(this.url, this.#options.patienceMs)) || this.#activity.look();
    if (this.#stopping || child !== this.#child || child?.exitCode !== null || child.signalCode !== null) return;
    if (works) return this.#checkLater();
    this.#options.log.error('the embedded database does not respond');
    child.kill('SIGKILL');
  }
}
