/** Where the value under a name ends. */
import { DJANGO_KEY_LENGTH, isDjangoKey } from './opaque.ts';
import { isPassphrase } from './passphrase.ts';

/** Longer values are not read. */
export const LONGEST_VALUE = 2100;

/** The closing quote within the longest value; `start` when there is none. */
export const quotedEnd = (text: string, start: number, quote: string): number =>
  start + Math.max(0, text.slice(start, start + LONGEST_VALUE).indexOf(quote));

/** Words up to the end of a line of YAML, or of settings. */
const PHRASE = /[a-z]{2,24}(?: [a-z0-9]{1,24}){3,9}(?=[ \t]{0,8}(?:[\r\n]|$))/y;

export const phraseEnd = (text: string, start: number): number | undefined => {
  PHRASE.lastIndex = start;
  const phrase = PHRASE.exec(text)?.[0];
  return phrase !== undefined && isPassphrase(phrase) ? start + phrase.length : undefined;
};

/** A zero character is between the parts of a view. */
const BARE = /[^\s"'`,;&<>(){}|\\#\0]{8,2100}/y;
/** In a password, `#` is a sign like any other. Only after a space does it begin a comment. */
const BARE_PASSWORD = /[^\s"'`,;&<>(){}|\\#\0][^\s"'`,;&<>(){}|\\\0]{7,2099}/y;

/** Of a value without quotes; `start` where code goes on after it. */
export const bareEnd = (text: string, start: number, isPassword: boolean): number => {
  const django = text.slice(start, start + DJANGO_KEY_LENGTH);
  if (isDjangoKey(django)) return start + DJANGO_KEY_LENGTH;
  const bare = isPassword ? BARE_PASSWORD : BARE;
  bare.lastIndex = start;
  const value = bare.exec(text)?.[0] ?? '';
  const end =
    start +
    value.length -
    (value.endsWith(']]') && (text[start + value.length] === '>' || text.startsWith('[[', start - 2)) ? 2 : 0);
  // Code goes on after a bare word: a call, an index, a template.
  return '({`'.includes(text.charAt(end) || ' ') ? start : end;
};
