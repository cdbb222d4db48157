/** Situations of files and commands: a whole text each, with the place of its one secret, or with none. */
import type { Random } from './random.ts';

export interface Written {
  readonly text: string;
  readonly token?: string;
  /** The token as written in the text, where that differs. */
  readonly written?: string;
}

export interface Situation {
  readonly kind: string;
  /** How the file's name ends, by which some scanners choose what to look for. */
  readonly suffix: string;
  write(random: Random): Written;
}

type Template = (value: string, random: Random) => string;
type Value = (random: Random) => string;

/** One situation for each template: the same kind of value in each of the places. */
export const holding = (kind: string, make: Value, places: Readonly<Record<string, Template>>): readonly Situation[] =>
  Object.entries(places).map(([place, template]) => ({
    kind,
    suffix: place.split(' ').at(-1) ?? 'txt',
    write: (random) => {
      const token = make(random);
      return { text: template(token, random), token };
    },
  }));

/** As `holding`, where the value is written in another form. */
export const encoded = (
  kind: string,
  suffix: string,
  { make, encode, template }: { make: Value; encode: (token: string, random: Random) => string; template: Template },
): Situation => ({
  kind,
  suffix,
  write: (random) => {
    const token = make(random);
    const written = encode(token, random);
    return { text: template(written, random), token, written };
  },
});

/** Texts without a secret, one of the list each time. */
export const quiet = (
  kind: string,
  suffix: string,
  texts: readonly ((random: Random) => string)[],
): readonly Situation[] => texts.map((write) => ({ kind, suffix, write: (random) => ({ text: write(random) }) }));

/** Values as programs make them, of the lengths that are common. */
export const machineMade: Value = (random) =>
  random.pick([
    () => random.alnum(random.pick([20, 24, 32, 40, 48])),
    () => random.hex(random.pick([32, 40, 64])),
    () => random.base64url(random.pick([27, 32, 43])),
  ])();

const SIGNS = '!@*_-+.?';

/** As password managers make them. */
export const password: Value = (random) =>
  random.alnum(random.between(6, 9)) + random.from(SIGNS, 1) + random.alnum(random.between(5, 9));

const NOUNS = ['Harbour', 'Walnut', 'Glacier', 'Lantern', 'Meadow', 'Copper', 'Falcon', 'Velvet', 'Thunder', 'Orchid'];

/** As people make them: words with a number and a sign. */
export const peoples: Value = (random) =>
  random.pick([
    () => `${random.pick(NOUNS)}${random.between(1970, 2027)}${random.pick(['!', '#', '$!', '?'])}`,
    () => `${random.pick(NOUNS)}@${random.pick(NOUNS).toLowerCase()}${random.between(11, 99)}`,
    () =>
      random.pick(NOUNS).replaceAll('a', '4').replaceAll('e', '3').replaceAll('o', '0') +
      random.pick(SIGNS.split('')) +
      random.digits(4),
  ])();

/** As people name the keys of toys: lower case words and a number. */
export const wordy: Value = (random) =>
  `${random.pick(['our', 'corp', 'prod', 'main', 'live'])}-${random.pick(NOUNS).toLowerCase()}-${random.pick(['api', 'billing', 'weather', 'mail'])}-${random.digits(3)}`;

export const HOSTS = ['db1.shopfleet.net', '10.20.4.17', 'pg.internal.quantlab.dev', 'mq.ops.northbay.io'];
export const base64 = (text: string): string => Buffer.from(text).toString('base64');
export const wrapped = (text: string, width = 76): string =>
  (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join('\n');
