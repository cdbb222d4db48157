/** What the attack runner knows of a case, and the room in which each one runs: a folder, servers on loopback, the program. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openbrick, type Ran, type RunOptions, trouble } from './program.ts';

export interface Case {
  readonly name: string;
  /** What must hold, in one sentence. */
  readonly holds: string;
  /** Returns one line for each way in which it does not hold. */
  run(room: Room): Promise<readonly string[]>;
}

export interface Group {
  readonly title: string;
  readonly cases: readonly Case[];
}

export interface Site {
  readonly url: string;
  /** `METHOD target`, in the order of arrival. */
  readonly requested: string[];
  /** Raw header names and values of all requests, one text for each request. */
  readonly heads: string[];
}

export interface Measured {
  ms: number;
  peakMb: number;
}

/** What loading the program takes on this machine, on the clock and of the processor: no part of a deadline. */
export type Loading = Pick<Ran, 'ms' | 'ranMs'>;

export class Room {
  readonly folder = mkdtempSync(join(tmpdir(), 'openbrick-attack-'));
  /** Trouble of any run in this room: crashes, hangs, growth. */
  readonly trouble: string[] = [];
  readonly measured: Measured = { ms: 0, peakMb: 0 };
  readonly #servers: Server[] = [];
  readonly loading: Loading;

  constructor(loading: Loading) {
    this.loading = loading;
  }

  async serve(listener: RequestListener): Promise<Site> {
    const [requested, heads]: [string[], string[]] = [[], []];
    const server = createServer((request, response) => {
      requested.push(`${request.method} ${request.url}`);
      heads.push(request.rawHeaders.join(' '));
      listener(request, response);
    });
    this.#servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requested, heads };
  }

  write(name: string, text: string | Uint8Array): string {
    const file = join(this.folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  }

  /** Empty when it is not there. */
  read(name: string): string {
    try {
      return readFileSync(join(this.folder, name), 'utf8');
    } catch {
      return '';
    }
  }

  /** Runs the program in this room's folder; whatever breaks the general promises is kept in `trouble`. */
  async run(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
    const ran = await openbrick(args, { cwd: this.folder, loadingMs: this.loading.ranMs, ...options });
    this.measured.ms += ran.ms;
    this.measured.peakMb = Math.max(this.measured.peakMb, ran.peakMb);
    this.trouble.push(...trouble(args, ran));
    return ran;
  }

  close(): void {
    for (const server of this.#servers) {
      server.closeAllConnections();
      server.close();
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A list of what broke, from conditions that must hold. */
export const broken = (...must: readonly (readonly [holds: boolean, otherwise: string])[]): string[] =>
  must.filter(([holds]) => !holds).map(([, otherwise]) => otherwise);
