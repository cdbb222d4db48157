import { splitWords } from '../../parse/words.ts';
import { queryPairs } from './query.ts';
import { wordList } from './word-list.ts';

/** A link whose query carries what is meant for one use: following it may use it up. */
export const carriesToken = (url: string): boolean => queryPairs(url).some(([name]) => isTokenName(name));

/** The same URL with the values of those parameters taken out, to be shown in a list. */
export function withoutTokens(url: string): string {
  if (!carriesToken(url)) return url;
  const end = url.indexOf('?');
  const shown = new URLSearchParams();
  for (const [name, value] of queryPairs(url)) shown.append(name, isTokenName(name) ? 'left-out' : value);
  return `${url.slice(0, end)}?${shown}`;
}

const isTokenName = (name: string): boolean => splitWords(name).some((word) => TOKEN_WORDS.has(word));

const TOKEN_WORDS = wordList('confirm confirmation token key apikey signature nonce otp invite');
