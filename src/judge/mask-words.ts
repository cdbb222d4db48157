import { maskOf } from '../model/sealed.ts';

/**
 * Masks secrets that are words (`hunter2`, `session`, `test`) in a text of a report. Such a word stands in our own sentences by chance, and
 * as the name of the very cookie that holds it: it is masked where it stands alone inside quoted received text and as the value of
 * a parameter, and left where it is one of `names`.
 */
export function maskWords(text: string, words: readonly string[], names: ReadonlySet<string> = new Set()): string {
  const present = words.filter((word) => text.includes(word));
  return present.reduce((masked, word) => maskWord(masked, word, !names.has(word)), text);
}

function maskWord(text: string, word: string, isMaskedInQuotes: boolean): string {
  const asValue = replaceAlone(text, word, (before) => before === '=');
  if (!isMaskedInQuotes) return asValue;
  // Received text stands between backticks, and holds none itself (model/said.ts).
  return asValue
    .split('`')
    .map((part, i) => (i % 2 === 1 ? replaceAlone(part, word, () => true) : part))
    .join('`');
}

/** Where the word stands whole and what is before it passes. */
function replaceAlone(text: string, word: string, passes: (before: string) => boolean): string {
  let out = '';
  let copied = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const before = text.charAt(at - 1);
    if (!passes(before) || isPart(before) || isPart(text.charAt(at + word.length))) continue;
    out += text.slice(copied, at) + maskOf(word);
    copied = at + word.length;
  }
  return out + text.slice(copied);
}

const isPart = (sign: string): boolean => /[\w-]/.test(sign);
