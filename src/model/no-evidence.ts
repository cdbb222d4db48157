import type { Evidence, EvidenceName, Gathered, Surface } from './evidence.ts';
import { own, type Said } from './said.ts';

type Absent = Extract<Gathered<never>, { ok: false }>;

/** Evidence that only a part of the options brings, and why it is not there without them. */
const OPTIONAL = {
  texts: own('no files were searched'),
  source: own('no source code was given'),
  logs: own('no logs were given'),
  identities: own('no identities were given; --identity compares what users can read'),
} as const satisfies Partial<Record<EvidenceName, Said>>;

const absent = (why: Said): Absent => ({ ok: false, kind: 'absent', why });

/** Where no folder of source code was given. */
export const NO_SOURCE: Evidence['source'] = absent(OPTIONAL.source);

/** Where no identities were given. */
export const NO_IDENTITIES: Evidence['identities'] = absent(OPTIONAL.identities);

/** Evidence of nothing, for the same reason throughout, except what needs an option of its own. What there is replaces its members. */
export const noEvidence = (nothing: Absent): Evidence => ({
  exchanges: nothing,
  surface: nothing,
  tls: nothing,
  keys: nothing,
  document: nothing,
  given: nothing,
  texts: absent(OPTIONAL.texts),
  source: NO_SOURCE,
  logs: absent(OPTIONAL.logs),
  identities: NO_IDENTITIES,
});

/** A public target of which nothing was seen: for what was given without one. What there is replaces its members. */
export const emptySurface = (target: string, observedAt: number): Surface => ({
  target,
  origin: new URL(target).origin,
  reach: 'public',
  writes: false,
  observedAt,
  frameworks: [],
  nonexistent: [],
  operations: [],
  leftOut: [],
});
