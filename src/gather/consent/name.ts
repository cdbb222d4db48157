import { splitWords } from '../../parse/words.ts';
import { HEADLINE } from './company.ts';
import { isGlued } from './glued.ts';
import { acts, type Meaning, meaningAt, READS } from './phrase.ts';
import { verbOf } from './verb-forms.ts';
import { ACTING, READING } from './verbs.ts';

/** What one part of a path says: `/jobs/{id}/cancel`. */
/** `pure` where a pure verb stands at its head (`reset-token`, not `password-reset`). */
export function meaningOfSegment(segment: string): Meaning {
  const words = splitWords(segment);
  return words.length > LONGEST_SEGMENT || words.some((word) => HEADLINE.has(word)) ? undefined : meaningOfWords(words);
}

/** Longer ones are titles of pages. */
const LONGEST_SEGMENT = 6;

/** What an operation's id says: `deleteUser`, `GET_CreateTags`, `users_list`, `read_run_runs__id__get`. */
export function meaningOfId(operationId: string): Meaning {
  const words = splitWords(operationId.replace(/^(?:GET|HEAD)[_-]/, '').replace(METHOD_AT_THE_END, ''));
  return meaningOfWords(words.slice(0, LONGEST_ID));
}

const LONGEST_ID = 12;
/** Generators put the method, or the kind of answer, behind the name. */
const METHOD_AT_THE_END = /(?:[_-](?:get|list|retrieve|read)|UsingGET|Get|GET)(?:_?\d{1,3})?$/;

function meaningOfWords(words: readonly string[]): Meaning {
  const [first = ''] = words;
  const base = verbOf(first)?.base ?? '';
  if (READING.has(base) && meaningAt(words, 0)?.kind === 'reads') return joined(words) ?? READS;
  for (const at of words.keys()) {
    const word = words[at] ?? '';
    // In a name, `sets` and `marks` are things.
    const meaning = isGlued(word) ? acts(word) : verbOf(word)?.form === 'third' ? undefined : meaningAt(words, at);
    // `ExclusionSetTypes`: in the middle, a set is a thing.
    if (meaning?.kind === 'acts' && word === 'set' && at > 0 && at < words.length - 1) continue;
    if (meaning?.kind === 'acts') return { ...meaning, pure: meaning.pure && at === 0 };
    if (meaning?.kind === 'reads' && at === 0) return READS;
  }
  return undefined;
}

/** `getOrCreateUser`: the second verb counts. */
function joined(words: readonly string[]): Meaning {
  const at = words.findIndex((word) => word === 'or' || word === 'and');
  const word = at < 0 ? undefined : words[at + 1];
  return word !== undefined && ACTING.has(word) ? acts(word) : undefined;
}
