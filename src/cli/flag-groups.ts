import type { ScanFlags } from './flag-values.ts';

/** The headings under which the help of `scan` lists its flags, in this order. */
const groups: Readonly<Record<string, readonly (keyof ScanFlags)[]>> = {
  'What to scan': ['targets', 'spec', 'har', 'source', 'log', 'logFormat', 'dryRun', 'config'],
  Credentials: ['header', 'cookie', 'bearer', 'basic', 'identity', 'login', 'auth'],
  'What is sent': ['allowWrites', 'llmProbes', 'callback', 'include', 'exclude', 'wholeHost', 'insecure'],
  Limits: ['maxRequests', 'maxTime', 'rate', 'concurrency', 'timeout'],
  'What is judged': ['only', 'skip', 'publicUrl', 'context', 'keys', 'guessKeys', 'suppressions'],
  Gate: ['failOn', 'minScore', 'gateTentative', 'baseline'],
  Output: ['format', 'output', 'report', 'writeSpec', 'saveEvidence', 'upload', 'quiet', 'color'],
};

/** The heading of each flag. */
export const groupOf: ReadonlyMap<keyof ScanFlags, string> = new Map(
  Object.entries(groups).flatMap(([title, names]) => names.map((name) => [name, `${title}:`] as const)),
);

const order = [...groupOf.keys()];

/** The place of a flag in the help. */
export const placeOf = (name: keyof ScanFlags): number => order.indexOf(name);
