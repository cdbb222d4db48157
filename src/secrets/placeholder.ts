/** Values that documentation, templates and masking put where a secret would be. */
import { distinctCharacters } from './distinct-characters.ts';
import { isKnownKey } from './known-keys.ts';

const WORDS =
  /example|placeholder|redacted|changeme|change[_-]me|your[_-]|[_-]here\b|dummy|sample|insert[_-]|replace[_-]?(?:me|with)|notreal|very[_-]?long|not[_-]a[_-]real|fake[_-]|test[_-]?(?:key|token|secret)|\.\.\.|[*•…]{3}|<[a-z_ -]{1,40}>|\$\{|\{\{|%\(|__[A-Z_]{2,40}__/i;
/** Fingers that run along a row of the keyboard, twice. */
const TYPED = /(?:asdf|qwer|zxcv|hjkl)[a-z0-9]{0,12}?(?:asd|qwe|zxc|jkl)/i;
const RUN = /(.)\1{5}|[xX]{4}/;
const ORDERED =
  '01234567890123456789 abcdefghijklmnopqrstuvwxyzabcdef 9876543210 zyxwvutsrqponmlkjihgfedcba aabbccddeeffgghhiijjkkll 00112233445566778899aabbccddeeff qwertyuiop';

/** True for a token that only stands for one, and for a key that is published on purpose. Reads at most the first 512 characters. */
export const isPlaceholder = (token: string): boolean => {
  const head = token.length > 512 ? token.slice(0, 512) : token;
  return (
    WORDS.test(head) ||
    TYPED.test(head) ||
    RUN.test(head) ||
    hasOrderedRun(head) ||
    isPoor(head) ||
    isRepeated(head) ||
    isKnownKey(head)
  );
};

const RUN_LENGTH = 8;
const ORDERED_RUNS: ReadonlySet<string> = new Set(
  Array.from({ length: ORDERED.length - RUN_LENGTH + 1 }, (_, at) => ORDERED.slice(at, at + RUN_LENGTH)),
);
/** A byte for each pair of neighbours in `ORDERED`: few texts have seven in a row, and only those are cut out and looked up. */
const ORDERED_PAIRS = new Uint8Array(128 * 128);
for (let at = 1; at < ORDERED.length; at += 1)
  ORDERED_PAIRS[ORDERED.charCodeAt(at - 1) * 128 + ORDERED.charCodeAt(at)] = 1;

/** Eight characters that only count: `12345678`, `abcd-efgh`. In a long text as many as a third of it. */
const hasOrderedRun = (text: string): boolean => {
  const plain = text.toLowerCase().replace(/[-_. ]/g, '');
  const least = plain.length < 80 ? 1 : plain.length / 3;
  let runs = 0;
  let inRow = 1;
  for (let at = 1; at < plain.length; at += 1) {
    inRow = isOrderedPair(plain.charCodeAt(at - 1), plain.charCodeAt(at)) ? inRow + 1 : 1;
    if (inRow >= RUN_LENGTH && ORDERED_RUNS.has(plain.slice(at + 1 - RUN_LENGTH, at + 1))) runs += 1;
  }
  return runs >= least;
};

const isOrderedPair = (first: number, second: number): boolean =>
  first < 128 && second < 128 && ORDERED_PAIRS[first * 128 + second] === 1;

/** Made of very few characters, as `abababab…`. */
const isPoor = (text: string): boolean => {
  const body = text.slice(-24);
  return body.length >= 16 && distinctCharacters(body) <= 5 && !/^\d{1,24}$/.test(body);
};

/** Hexadecimal digits may have their mark before them. */
const LONGEST_UNIT = 16;

/** One short text over and over, as `secretsecretsecret`. */
const isRepeated = (text: string): boolean => {
  const body = text.toLowerCase().replace(/^0x/, '');
  for (let unit = 2; unit <= LONGEST_UNIT && unit * 3 <= body.length; unit += 1)
    if (body.startsWith(body.slice(unit))) return true;
  return false;
};
