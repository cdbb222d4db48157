import { isCommon } from '../secrets/credential-words.ts';
import type { Edit } from '../secrets/spelled/edit.ts';
import { countsInside, isAlone, SHORTEST } from '../secrets/spelled/finder.ts';
import type { Folding } from '../secrets/spelled/folding.ts';
import { TokenSearch } from '../secrets/spelled/token-search.ts';
import type { Passage } from './mask-passage.ts';

/** A word under a code is no word of ours from this length on. */
const LONG = 12;

/**
 * Finds secrets that are words (`hunter2`, `session`, `test`). Such a word is in our own sentences by chance, and as the name of the
 * very cookie that holds it: it counts as the value of a parameter, and alone in received text unless it is a name there. A word that
 * paths and settings of any API have (`admin`, `test`) counts only as a value or as the whole text.
 */
export function wordFinder(words: readonly string[]): (text: string, passage: Passage) => readonly Edit[] {
  const isInside = (word: string): boolean => countsInside({ value: word, isWord: true });
  const searches = [
    searchFor(words.filter(isInside), 'folded'),
    searchFor(
      words.filter((word) => !isInside(word)),
      'exact',
    ),
  ];
  return (text, passage) => searches.flatMap((search) => search(text, passage));
}

function searchFor(words: readonly string[], folding: Folding): (text: string, passage: Passage) => readonly Edit[] {
  const search = new TokenSearch(words, folding);
  return (text, passage) =>
    search.find(text, ({ start, end, token }) => counts({ text, start, end, word: words[token] ?? '' }, passage));
}

interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

function counts({ text, start, end, word }: Place, passage: Passage): boolean {
  const alone = isAlone(text, start, end);
  const isDistinctive = countsInside({ value: word, isWord: true }) || (alone && /\d/.test(word));
  if (text !== passage.text) return isDistinctive || (alone && word.length >= LONG);
  if (passage.kind === 'own') return false;
  if (alone && text.charAt(start - 1) === '=') return true;
  if (passage.names.has(word) || !passage.isReceived(text, { start })) return false;
  return (
    isDistinctive ||
    (alone && (passage.kind === 'message' || isDistinctiveWord(word) || isWhole({ text, start, end, word })))
  );
}

/** Long enough, and no word that would be there anyway. */
const isDistinctiveWord = (word: string): boolean => word.length >= SHORTEST && !isCommon(word);

/** All that the text holds, or quoted in it. */
const isWhole = ({ text, start, end }: Place): boolean =>
  end - start === text.length || (/["'>]/.test(text.charAt(start - 1)) && /["'<]/.test(text.charAt(end)));
