/** Milliseconds of a clock that all processes of this machine share and that is never set. */
export const machineMs = (): number => Number(process.hrtime.bigint()) / 1e6;

/** The clock of the database beside that of this machine. */
export interface DatabaseClock {
  /** What the database's clock said in a response that has just come. */
  note(databaseMs: number): void;
  /** A moment of the database's clock, in `machineMs`. */
  here(databaseMs: number): number;
}

/** Readings that are compared: a clock that was set is followed after so many. */
const READINGS = 16;

/**
 * Every reading is as old as its response took to come here, which is long where this process had to wait for a core. The newest of the last few counts:
 * then all moments are late by the shortest of those times, each by the same, and none is early.
 */
export function createDatabaseClock(now: () => number = machineMs): DatabaseClock {
  const ahead: number[] = [];
  return {
    note(databaseMs) {
      ahead.push(databaseMs - now());
      if (ahead.length > READINGS) ahead.shift();
    },
    here: (databaseMs) => databaseMs - Math.max(...ahead),
  };
}
