import { isAway, isMissingReference, isUnstorable } from '../store/errors.ts';
import { notFound, Problem, unavailable } from './problem.ts';

/** What an error of the database means for the caller; undefined where it is a fault of this program. */
export function databaseProblem(error: unknown): Problem | undefined {
  if (isUnstorable(error))
    return new Problem('validation-failed', 'A text contains a character that cannot be stored.');
  if (isMissingReference(error)) return notFound('project or thing');
  return isAway(error) ? unavailable('The database is not available at the moment.') : undefined;
}
