import type { Seat } from '../find/module-reading.ts';
import type { Spot } from '../values/origin.ts';

/** A variable that a configuration file sets. */
export interface ConfiguredValue {
  readonly name: string;
  /** Of the file, below the folder. */
  readonly path: string;
  readonly value: string;
  readonly seat: Seat;
  /** Of the value alone. */
  readonly spot: Spot;
}
