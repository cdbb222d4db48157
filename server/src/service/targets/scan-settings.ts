import { type DocumentChoice, fixedSession, type ScanSettings } from 'openbrick';
import type { ScanTarget } from './for-scan.ts';
import { parseRecipe } from './recipe.ts';

/** The target's settings as the scanner takes them. Throws UsageError where a recipe is not one. */
export const scanSettings = (target: ScanTarget): ScanSettings => ({
  document: documentOf(target.spec),
  limits: {
    rate: target.pace.rate,
    concurrency: target.pace.concurrency,
    maxRequests: target.policy.maxRequests,
    maxTimeMs: target.policy.maxTimeSeconds * 1000,
  },
  allowWrites: target.policy.allowWrites,
  ...(target.context !== null && { context: target.context }),
  identities: target.identities.map(({ name, headers }) => ({
    name,
    groups: [],
    session: fixedSession(Object.entries(headers)),
  })),
  logIns: target.recipes.map(({ name, recipe }) => parseRecipe(name, recipe)),
});

const documentOf = (spec: string): DocumentChoice =>
  spec === 'auto' || spec === 'none' ? { kind: spec } : { kind: 'url', url: spec };
