import { own, quote, type Said, say } from '../../model/said.ts';
import type { Acting } from './weights.ts';

/** Why a request was left out, as the report says it. */
export function reasonOf({ where, word, unclear }: Acting): Said {
  const shown = quote(word, 40);
  if (where === 'method') return say`${shown} may change something; --allow-writes sends it`;
  if (where === 'parameter') return say`its parameter ${shown} ${own(CARRIES)}; --allow-writes sends it`;
  if (unclear) return say`its ${own(where)} says ${shown}, ${own(UNCLEAR)}; --allow-writes sends it`;
  return say`its ${own(where)} says ${shown}, so it may do something instead of reading; --allow-writes sends it`;
}

const CARRIES = 'is a command, a sign-in or a code that can be used once';
const UNCLEAR = 'which may be a command, and nothing says that it reads';
