/** How words become one text. */
export interface Style {
  readonly joiner: string;
  readonly first: Casing;
  readonly rest: Casing;
  /** In halves of a bit, by the number of words (`sizeOf`): learnt like the weights, from the same keys. The longer a key, the surer it is written with hyphens. */
  readonly costs: readonly number[];
}

export type Casing = 'lower' | 'upper' | 'title';

/** Keys of two, three, four or five, and more words. */
export const SIZES = 4;
export const sizeOf = (words: number): number => (words <= 2 ? 0 : words === 3 ? 1 : words <= 5 ? 2 : 3);

const style = (joiner: string, first: Casing, rest: Casing, ...costs: readonly number[]): Style => ({
  joiner,
  first,
  rest,
  costs,
});

/** Of keys of several words. */
export const STYLES: readonly Style[] = [
  style('-', 'lower', 'lower', 3, 2, 1, 1),
  style('_', 'lower', 'lower', 5, 3, 4, 5),
  style('', 'lower', 'lower', 4, 8, 10, 13),
  style(' ', 'lower', 'lower', 9, 11, 12, 14),
  style('_', 'upper', 'upper', 10, 11, 11, 10),
  style('', 'lower', 'title', 8, 12, 13, 14),
  style('', 'title', 'title', 12, 13, 14, 15),
  style(' ', 'title', 'lower', 12, 12, 14, 15),
  style('', 'upper', 'upper', 13, 15, 16, 18),
  style(' ', 'title', 'title', 14, 16, 18, 20),
  style('-', 'upper', 'upper', 15, 15, 14, 15),
  style('.', 'lower', 'lower', 13, 15, 18, 20),
  style(' ', 'upper', 'upper', 15, 15, 15, 15),
  style('_', 'title', 'title', 16, 16, 17, 18),
  style('-', 'title', 'title', 15, 16, 17, 18),
  style('', 'title', 'lower', 15, 18, 20, 22),
  style('_', 'title', 'lower', 17, 15, 17, 19),
  style('-', 'title', 'lower', 14, 17, 18, 20),
];

/** Of keys of one word. */
export const ALONE: readonly Style[] = [
  style('', 'lower', 'lower', 1),
  style('', 'title', 'title', 7),
  style('', 'upper', 'upper', 8),
];

/** What is around the words without a joiner. */
export interface Ends {
  readonly before: string;
  readonly after: string;
  readonly cost: number;
}

/** Around many words there is hardly ever anything, except what a framework puts there. */
const AROUND_MANY = 3;
const OF_FRAMEWORK = 8;
export const costOf = (style: Style, ends: Ends, size: number): number =>
  (style.costs[size] ?? 0) + ends.cost + (size > 1 && ends.cost > OF_FRAMEWORK ? AROUND_MANY : 0);

const ends = (cost: number, ...pairs: readonly (readonly [string, string])[]): readonly Ends[] =>
  pairs.map(([before, after]) => ({ before, after, cost }));

/** `years` are put behind the words like numbers. */
export const endsFor = (years: readonly string[]): readonly Ends[] => [
  ...ends(1, ['', '']),
  ...ends(OF_FRAMEWORK, ['django-insecure-', '']),
  ...ends(14, ['', '123'], ['<', '>']),
  ...ends(15, ['', '!'], ['', '1']),
  ...ends(17, ['', '1234'], ['', '12345'], ...years.slice(0, 4).map((year) => ['', year] as const)),
  ...ends(20, ['', '123!'], ['', '123456'], ['', '2'], ['[', ']'], ['{', '}']),
  ...ends(21, ['', '.'], ['', '...'], ['', '@123'], ['', '!!'], ['', '01']),
  ...ends(21, ['', '1234567890'], ...years.slice(4, 8).map((year) => ['', year] as const)),
  ...ends(23, ['', '?'], ['!', ''], ['', '#'], ['', '$'], ['', '99'], ['', '0'], ['', '3'], ['', '!!!'], ['{{', '}}']),
  ...ends(23, ['', '32'], ['', '12'], ['', '42'], ['', '007'], ['', '321'], ['(', ')'], ['"', '"'], ["'", "'"]),
  ...ends(24, ['__', '__'], ['_', ''], ['', '_'], ['', '*'], ['', '@'], ['#', ''], ['@', ''], ['$', ''], ['', '@1234']),
  ...ends(
    24,
    ['', '12345678'],
    ['', '123456789'],
    ['', '@2024'],
    ['', '@2025'],
    ['', '#123'],
    ['', '1!'],
    ['<<', '>>'],
  ),
  ...ends(
    25,
    ['', '='],
    ['', '=='],
    ['*', '*'],
    ['**', '**'],
    ['%', '%'],
    ['-', '-'],
    ['/', ''],
    ['', ':'],
    ['${', '}'],
  ),
  ...ends(26, ['', '....'], ['---', '---'], ['', '123456789012'], ['', '0123456789'], ['', '-'], ['', '~'], ['', ';']),
  ...ends(26, ['', ' '], [' ', ''], ['', '\n'], ['flask-insecure-', ''], ['whsec_', ''], ['sk-', ''], ['sk_', '']),
];
