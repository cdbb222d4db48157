import type { ScanFlags } from './flag-values.ts';

type Kind = 'switch' | 'text' | 'list';

export interface Flag {
  readonly name: keyof ScanFlags;
  readonly usage: string;
  readonly kind: Kind;
  readonly help: string;
  /**
   * What the configuration file of a folder, which was not named, may do: set it, set it where the command line has no gate, switch it
   * on, or make it stricter or lower than it is. Absent: nothing.
   */
  readonly inFolder?: 'set' | 'ungated' | 'on' | 'stricter' | 'lower';
}
