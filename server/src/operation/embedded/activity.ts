import { openSync, readFileSync, writeSync } from 'node:fs';

/** How often a statement has begun or ended: an odd number while one runs. */
type Steps = number;

/** A statement that runs longer than this counts as endless. */
export const LONGEST_STATEMENT_MS = 600_000;

/**
 * Returns what to call when a statement begins, and again when it ends. The process of the database can send nothing while a statement runs, so it leaves the
 * number in a file before it begins.
 */
export function noteSteps(path: string): () => void {
  const file = openSync(path, 'w', 0o600);
  const bytes = Buffer.alloc(4);
  let steps: Steps = 0;
  const write = (): void => {
    bytes.writeUInt32LE(steps);
    writeSync(file, bytes, 0, bytes.length, 0);
  };
  write();
  return () => {
    steps = (steps + 1) % 2 ** 32;
    write();
  };
}

function readSteps(path: string): Steps {
  try {
    return readFileSync(path).readUInt32LE();
  } catch {
    return 0;
  }
}

/** Distinguishes a database that is busy from one that hangs. */
export class Activity {
  readonly #path: string;
  readonly #longestMs: number;
  #steps: Steps = 0;
  #since = 0;

  constructor(path: string, longestMs: number) {
    this.#path = path;
    this.#longestMs = longestMs;
  }

  /** Whether statements have begun or ended since the last look, or one is running that is not endless. */
  look(): boolean {
    const steps = readSteps(this.#path);
    const now = performance.now();
    if (steps === this.#steps) return steps % 2 === 1 && now - this.#since < this.#longestMs;
    this.#steps = steps;
    this.#since = now;
    return true;
  }
}
