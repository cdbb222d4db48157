import { verbOf } from './verb-forms.ts';
import { wordList } from './word-list.ts';

/** Words for the operation itself, as the subject of a sentence. */
const SUBJECTS = wordList(
  'endpoint call method operation request function action api route service resource command url webservice procedure link',
);
const AUXILIARIES = wordList('will can may is be used also should simply must would lets then does');

/**
 * Where the verb of a sentence is among its lower-case words: behind `This endpoint`, `Used to`, `Allows an app to`, `Handle GET
 * request to`. -1 where the sentence says what is done to something.
 */
export function leadOf(words: readonly string[]): number {
  const [first = '', second = '', third = ''] = words;
  if (first === 'this' || first === 'the') return afterSubject(words);
  if (/^(?:use|with|call|hit)$/.test(first) && /^th(?:is|e)$/.test(second) && SUBJECTS.has(third))
    return behindTo(words, 3);
  if (/^(?:allow|enable|let)s?$/.test(first)) return behindTo(words, 1);
  if (/^handler?s?$/.test(first) && /^(?:get|requests?|http)$/.test(second)) return behindTo(words, 2);
  if (first === 'used' && second === 'to') return 2;
  if (first === 'will' || first === 'please') return 1;
  if (/^(?:api|endpoint|call|method|request|operation)$/.test(first) && second === 'to') return 2;
  return 0;
}

/** `This call removes`, `The method devicelist returns`, `This endpoint can be used to create`, `This will delete`. */
function afterSubject(words: readonly string[]): number {
  const subject = words.slice(1, 4).findIndex((word) => SUBJECTS.has(word));
  let at = subject >= 0 ? subject + 2 : 1;
  if (subject < 0 && !AUXILIARIES.has(words[1] ?? '') && verbOf(words[1] ?? '')?.form !== 'third') return 0;
  if (/^(?:allow|enable|let)s$/.test(words[at] ?? '')) return behindTo(words, at);
  while (AUXILIARIES.has(words[at] ?? '') || words[at] === 'to') {
    // `will be set` is what is done to it.
    if (/^(?:is|are|be)$/.test(words[at] ?? '') && !/^(?:used|also)$/.test(words[at + 1] ?? '')) return -1;
    at += 1;
  }
  return verbOf(words[at] ?? '') === undefined && verbOf(words[at + 1] ?? '')?.form === 'third' ? at + 1 : at;
}

/** Behind the next `to`, else where the search began. */
function behindTo(words: readonly string[], from: number): number {
  const to = words
    .slice(from, from + LONGEST_BENEFICIARY)
    .findIndex((word, at, all) => word === 'to' && verbOf(all[at + 1] ?? words[from + at + 1] ?? '') !== undefined);
  return to < 0 ? 0 : from + to + 1;
}

/** `allows merchants and their partners of both regions to` */
const LONGEST_BENEFICIARY = 14;
