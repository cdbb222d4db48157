import type { SuppliedKey } from '../../model/evidence.ts';
import type { SessionsOfScan } from '../wire/sessions-of-scan.ts';
import type { WireOptions } from '../wire/wire-options.ts';
import type { DocumentChoice } from './document-choice.ts';

/** What is looked at, and how far. */
export interface GatherOptions extends WireOptions {
  /** Follow links, read robots.txt and look for documents; without it only the target, the seeds and what nothing looks like. */
  readonly crawl: boolean;
  /** More URLs to request. */
  readonly seeds: readonly string[];
  /** Path globs; empty for all. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly keys: readonly SuppliedKey[];
  /** Follow what lies outside the path of the target's URL too. */
  readonly wholeHost?: boolean;
  /** The API document to read; what is found unless said. */
  readonly document?: DocumentChoice;
  /** Whether the scan may make an object at this path, where it may make any; everywhere unless said. */
  makesAt?(path: string): boolean;
  /** Sessions that are opened with log-in recipes. */
  readonly sessions?: SessionsOfScan;
  /** What is being looked at now, in words for a person. */
  onStage?(stage: string): void;
}
