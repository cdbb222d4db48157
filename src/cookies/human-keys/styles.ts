/** How words become one text, with what it costs in halves of a bit; learnt like the weights, from the same keys. */
export interface Style {
  readonly joiner: string;
  readonly first: Casing;
  readonly rest: Casing;
  readonly cost: number;
}

export type Casing = 'lower' | 'upper' | 'title';

const style = (joiner: string, first: Casing, rest: Casing, cost: number): Style => ({ joiner, first, rest, cost });

/** Of keys of several words. */
export const STYLES: readonly Style[] = [
  style('-', 'lower', 'lower', 3),
  style('_', 'lower', 'lower', 4),
  style('', 'lower', 'lower', 5),
  style(' ', 'lower', 'lower', 7),
  style('_', 'upper', 'upper', 8),
  style('', 'lower', 'title', 9),
  style('', 'title', 'title', 9),
  style(' ', 'title', 'lower', 11),
  style('', 'upper', 'upper', 12),
  style(' ', 'title', 'title', 13),
  style('-', 'upper', 'upper', 13),
  style('.', 'lower', 'lower', 14),
  style(' ', 'upper', 'upper', 15),
  style('_', 'title', 'title', 15),
  style('-', 'title', 'title', 17),
  style('', 'title', 'lower', 17),
  style('_', 'title', 'lower', 18),
  style('-', 'title', 'lower', 20),
];

/** Of keys of one word. */
export const ALONE: readonly Style[] = [
  style('', 'lower', 'lower', 1),
  style('', 'title', 'title', 7),
  style('', 'upper', 'upper', 8),
];

/** What stands around the words without a joiner. */
export interface Ends {
  readonly before: string;
  readonly after: string;
  readonly cost: number;
}

const ends = (cost: number, ...pairs: readonly (readonly [string, string])[]): readonly Ends[] =>
  pairs.map(([before, after]) => ({ before, after, cost }));

/** `years` are put behind the words like numbers. */
export const endsFor = (years: readonly string[]): readonly Ends[] => [
  ...ends(1, ['', '']),
  ...ends(12, ['django-insecure-', '']),
  ...ends(14, ['', '123'], ['<', '>']),
  ...ends(15, ['', '!'], ['', '1']),
  ...ends(17, ['', '1234'], ['', '12345'], ...years.slice(0, 4).map((year) => ['', year] as const)),
  ...ends(18, ['', '123!'], ['', '123456'], ['', '2'], ['[', ']'], ['{', '}']),
  ...ends(19, ['', '.'], ['', '...'], ['', '@123'], ['', '!!'], ['', '01']),
  ...ends(19, ['', '1234567890'], ...years.slice(4, 8).map((year) => ['', year] as const)),
  ...ends(21, ['', '?'], ['!', ''], ['', '#'], ['', '$'], ['', '99'], ['', '0'], ['', '3'], ['', '!!!'], ['{{', '}}']),
  ...ends(21, ['', '32'], ['', '12'], ['', '42'], ['', '007'], ['', '321'], ['(', ')'], ['"', '"'], ["'", "'"]),
  ...ends(22, ['__', '__'], ['_', ''], ['', '_'], ['', '*'], ['', '@'], ['#', ''], ['@', ''], ['$', ''], ['', '@1234']),
  ...ends(
    22,
    ['', '12345678'],
    ['', '123456789'],
    ['', '@2024'],
    ['', '@2025'],
    ['', '#123'],
    ['', '1!'],
    ['<<', '>>'],
  ),
  ...ends(
    23,
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
  ...ends(24, ['', '....'], ['---', '---'], ['', '123456789012'], ['', '0123456789'], ['', '-'], ['', '~'], ['', ';']),
  ...ends(24, ['', ' '], [' ', ''], ['', '\n'], ['flask-insecure-', ''], ['whsec_', ''], ['sk-', ''], ['sk_', '']),
];
