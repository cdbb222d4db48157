import type { WireOptions } from './wire-options.ts';

/** Requests for the comparison of identities, for each of them. */
export const PER_IDENTITY = 250;

type Options = Pick<WireOptions, 'limits' | 'identities'>;

/** How many requests of the scan belong to the comparison of identities: half of all at most. */
export const identityRequests = ({ limits, identities = [] }: Options): number =>
  Math.min(PER_IDENTITY * identities.length, Math.floor(limits.maxRequests / 2));

/** What is left for the survey and the checks. */
export const surfaceRequests = (options: Options): number => options.limits.maxRequests - identityRequests(options);
