import { splitWords } from '../../parse/words.ts';
import { HEADLINE } from './company.ts';
import { glued } from './glued.ts';
import { acts, type Meaning, meaningAt, READS } from './phrase.ts';
import { verbOf } from './verb-forms.ts';
import { ACTING, READING } from './verbs.ts';

/** What one part of a path says: `/jobs/{id}/cancel`. */
/** `pure` where a pure verb is at its head (`reset-token`, not `password-reset`). */
export function meaningOfSegment(segment: string): Meaning {
  const words = splitWords(joinedPrefix(segment));
  return words.length > LONGEST_SEGMENT || words.some((word) => HEADLINE.has(word)) ? undefined : meaningOfWords(words);
}

/** Longer compounds (`ChangeOrderCharges`) name things. */
const LONGEST_UNCLEAR = 3;

/** Longer ones are titles of pages. */
const LONGEST_SEGMENT = 6;

/** `reIndex`, `unBan` */
const joinedPrefix = (name: string): string =>
  !/[a-z]/.test(name)
    ? name
    : name.replace(/(^|[^a-z])(re|un)([A-Z])/gi, (all, before: string, prefix: string, next: string) =>
        /[A-Z]/.test(next) ? `${before}${prefix}${next.toLowerCase()}` : all,
      );

/** What an operation's id says: `deleteUser`, `GET_CreateTags`, `users_list`, `read_run_runs__id__get`. */
export function meaningOfId(operationId: string): Meaning {
  const words = splitWords(
    joinedPrefix(operationId)
      .replace(/^(?:GET|HEAD)[_-]/, '')
      .replace(METHOD_AT_THE_END, ''),
  );
  return meaningOfWords(words.slice(0, LONGEST_ID));
}

const LONGEST_ID = 12;
/** Generators put the method, or the kind of response, behind the name. */
const METHOD_AT_THE_END = /(?:[_-](?:get|list|retrieve|read)|UsingGET|Get|GET)(?:_?\d{1,3})?$/;

function meaningOfWords(words: readonly string[]): Meaning {
  const [first = '', second] = words;
  if (first === 'go' && second === 'to') return acts('goto');
  const base = verbOf(first)?.base ?? '';
  if (READING.has(base) && meaningAt(words, 0)?.kind === 'reads') return joined(words) ?? READS;
  let unclear: Meaning;
  for (const at of words.keys()) {
    const word = words[at] ?? '';
    const meaning = meaningOfWord(words, at);
    // `ExclusionSetTypes`: in the middle, a set is a thing.
    if (meaning?.kind === 'acts' && word === 'set' && at > 0 && at < words.length - 1) continue;
    if (meaning?.kind === 'acts') return { ...meaning, pure: meaning.pure && at === 0 };
    if (meaning?.kind === 'reads' && at === 0) return READS;
    if (meaning?.kind === 'unclear' && words.length <= LONGEST_UNCLEAR) unclear ??= meaning;
  }
  return unclear;
}

function meaningOfWord(words: readonly string[], at: number): Meaning {
  const word = words[at] ?? '';
  const parts = ACTING.has(word) ? undefined : glued(word);
  if (parts !== undefined) return parts === 'acts' ? acts(word, false) : { kind: 'unclear', word };
  // In a name, `sets` and `marks` are things.
  return verbOf(word)?.form === 'third' ? undefined : meaningAt(words, at);
}

/** `getOrCreateUser`: the second verb counts. */
function joined(words: readonly string[]): Meaning {
  const at = words.findIndex((word) => word === 'or' || word === 'and');
  const word = at < 0 ? undefined : words[at + 1];
  return word !== undefined && ACTING.has(word) ? acts(word) : undefined;
}
