import type { Suppression } from '../model/suppression.ts';

/** The options of `scan` as they come from the command line or `.openbrick.yml`, by their long names in camelCase. */
export interface ScanFlags {
  readonly targets?: string;
  readonly spec?: string;
  readonly har?: readonly string[];
  readonly log?: readonly string[];
  readonly logFormat?: readonly string[];
  readonly source?: readonly string[];
  readonly dryRun?: boolean;
  readonly writeSpec?: string;
  readonly header?: readonly string[];
  readonly cookie?: readonly string[];
  readonly bearer?: string;
  readonly basic?: string;
  readonly identity?: readonly string[];
  readonly login?: readonly string[];
  readonly auth?: readonly string[];
  readonly allowWrites?: boolean;
  readonly llmProbes?: boolean;
  readonly callback?: string;
  readonly publicUrl?: string;
  readonly context?: string;
  readonly keys?: string;
  readonly guessKeys?: boolean;
  readonly maxRequests?: string;
  readonly maxTime?: string;
  readonly rate?: string;
  readonly concurrency?: string;
  readonly timeout?: string;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly wholeHost?: boolean;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly insecure?: boolean;
  readonly baseline?: string;
  readonly failOn?: string;
  readonly gateTentative?: boolean;
  readonly minScore?: string;
  readonly config?: string;
  readonly format?: string;
  readonly output?: string;
  readonly report?: readonly string[];
  readonly saveEvidence?: string;
  readonly upload?: string;
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly suppressions?: boolean;
  /** From a configuration file only. */
  readonly suppress?: readonly Suppression[];
}
