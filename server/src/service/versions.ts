import { Problem } from './problem.ts';

/** The versions of a thing that a request is meant for (`If-Match`); undefined: whichever it has. */
export type Versions = readonly number[] | undefined;

/** Throws `precondition-failed` where the thing has another version than the request is meant for. */
export function requireVersion({ version }: { readonly version: number }, wanted: Versions): void {
  if (wanted === undefined || wanted.includes(version)) return;
  throw new Problem('precondition-failed', 'It was changed since you read it: read it again.');
}
