/** The search of a long key list, on threads. */

import type { ListPiece } from '../cookies/packed-lines.ts';
import type { CookieSeen } from '../derive/cookies/cookies-seen.ts';
import { type KeySearched, type SearchOptions, searchKeys } from '../derive/keys/key-search.ts';
import { startKeyThreads } from '../threads/key-threads.ts';

/** Keys of the list that fit one of the cookies; those found so far where the signal ends the search. Never throws but what reading throws. */
export const searchList = (
  cookies: readonly CookieSeen[],
  list: AsyncIterable<ListPiece>,
  options: Pick<SearchOptions, 'onProblem' | 'signal'>,
): Promise<KeySearched> => searchKeys(cookies, list, { threads: startKeyThreads, ...options });
