import type { WireOptions } from './wire-options.ts';

/** Requests for the comparison of identities, for each of them. */
export const PER_IDENTITY = 250;

/** Of the requests of a scan as one user: one in five. */
const ALONE = 5;

type Options = Pick<WireOptions, 'limits' | 'identities' | 'surveyAs'>;

/** How many requests of the scan belong to the comparison of identities: half of all at most. */
export function identityRequests({ limits, identities = [], surveyAs }: Options): number {
  const { maxRequests } = limits;
  const half = Math.min(PER_IDENTITY * identities.length, Math.floor(maxRequests / 2));
  // One user is compared with no credentials alone, and most of these reads are those of the survey.
  const isAlone = identities.length === 1 && surveyAs !== undefined;
  return isAlone ? Math.min(half, Math.max(Math.floor(maxRequests / ALONE), maxRequests - 500)) : half;
}

/** What is left for the survey and the checks. */
export const surfaceRequests = (options: Options): number => options.limits.maxRequests - identityRequests(options);
