import { DETERMINERS } from './company.ts';
import { sideEffect } from './effects.ts';
import { leadOf } from './lead.ts';
import { meaningInOtherLanguage } from './other-languages.ts';
import { phrasalVerb } from './phrasal-verbs.ts';
import { acts, type Meaning, meaningAt } from './phrase.ts';
import { verbOf } from './verb-forms.ts';
import { ACTING } from './verbs.ts';
import { wordList } from './word-list.ts';

/** Received texts may be of any length; what lies behind is not read. */
const MAX_TEXT = 4000;

/** What a summary, or the text of a link, says: its first sentence, and the others as those of a description. */
export const meaningOfSummary = (text: string): Meaning => meaningOfText(text.slice(0, 400));

/**
 * What a description says. Its first sentence says what the operation does, in any form of the verb; later ones count where they say
 * what *it does* (`This call removes …`, `Sends an e-mail`), not where they advise (`Send the id`).
 */
export function meaningOfText(text: string): Meaning {
  const [first = '', ...later] = sentencesOf(text);
  const meaning = meaningOfSentence(first);
  if (meaning?.kind === 'acts') return meaning;
  for (const sentence of later) {
    const other = meaningOfLater(sentence);
    if (other !== undefined) return other;
  }
  return meaning;
}

/** Lower-case words of each sentence, without markup. */
const sentencesOf = (text: string): string[] =>
  text
    .slice(0, MAX_TEXT)
    .replace(/<[^<>]{0,200}>/g, ' ')
    .replace(/[`*#]|__/g, ' ')
    .split(/[.!?]\s|[。！？\n]/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .slice(0, MAX_SENTENCES);

const MAX_SENTENCES = 40;

const wordsOf = (sentence: string): string[] =>
  [
    ...sentence
      .slice(0, 300)
      .toLowerCase()
      .replace(/\b(re|un|de|dis)-(?=[a-z]{3})/g, '$1')
      .matchAll(/[\p{L}\p{M}'_]+(?:-\p{L}+)*|[,:;/–—-]/gu),
  ].map(([word]) => word);

function meaningOfSentence(sentence: string): Meaning {
  const plain = sentence.replace(/^\s*(?:\[[^\]]{0,60}\]|\([^)]{0,60}\))\s*/, '');
  const words = wordsOf(plain);
  const byLead = meaningFrom(words, leadOf(words));
  const effect = byLead?.kind === 'acts' ? byLead : sideEffect(words.join(' '));
  if (effect !== undefined || byLead !== undefined) return effect ?? byLead;
  // `AUDIT - Get counts`, `Description: Returns …`
  const colon = words.slice(0, LONGEST_HEAD).findIndex((word) => /^[:–—-]$/.test(word));
  const behind = words.slice(colon + 1);
  return (colon > 0 ? meaningFrom(behind, leadOf(behind)) : undefined) ?? meaningInOtherLanguage(plain);
}

const LONGEST_HEAD = 6;

/** The meaning of the verb at the head, and of those that `or` and `and` join to it. A colon behind it makes it a title. */
function meaningFrom(all: readonly string[], at: number): Meaning {
  if (at < 0 || all[at + 1] === ':') return undefined;
  const words = all.filter((word) => /\p{L}/u.test(word));
  const from = all.slice(0, at).filter((word) => /\p{L}/u.test(word)).length;
  const meaning = phrasalVerb(words.slice(from)) ?? meaningAt(words.slice(from), 0);
  return meaning?.kind === 'acts' ? meaning : (joinedVerb(all, at) ?? meaning);
}

/** `Obtains or creates`, `Get current or create a new cart`, `Activate/deactivate`: another verb of the same form. */
function joinedVerb(words: readonly string[], at: number): Meaning {
  const form = verbOf(words[at] ?? '')?.form;
  if (form === undefined) return undefined;
  for (let next = at + 1; next < Math.min(words.length - 1, at + LONGEST_JOIN); next += 1) {
    if (SUBORDINATE.has(words[next] ?? '')) return undefined;
    const word = words[next + 1] ?? '';
    if (!JOINS.has(words[next] ?? '') || verbOf(word)?.form !== form || !ACTING.has(verbOf(word)?.base ?? '')) continue;
    const after = words[next + 2];
    if (next === at + 1 || after === undefined || DETERMINERS.has(after) || /^(?:it|them)$/.test(after))
      return acts(word);
  }
  return undefined;
}

const LONGEST_JOIN = 10;
const JOINS = wordList('or and then');
const SUBORDINATE = wordList('which that who whom where when can could may to by if used');

/** A sentence behind the first: what it says of the operation itself. */
function meaningOfLater(sentence: string): Meaning {
  const words = wordsOf(sentence);
  if (words.includes('not') || words.includes('never') || words.includes('without')) return undefined;
  const [first = ''] = words;
  const form = verbOf(first)?.form;
  const byLead =
    form === 'third' || first === 'this' || first === 'the' ? meaningFrom(words, leadOf(words)) : undefined;
  if (byLead?.kind === 'acts') return byLead;
  return CONDITIONS.has(first) ? undefined : sideEffect(words.join(' '));
}

const CONDITIONS = wordList('when whenever if once after before until');
