/** Keys from templates: slots that are filled one after the other, and written in one of several ways. Each choice has its cost, in halves of a bit. */
export interface Template {
  /** What the likeliest key costs, and how much more is left to the chain of words. */
  readonly likeliest: number;
  readonly mostMore: number;
  readonly slots: readonly (readonly Choice[])[];
  readonly writings: readonly Writing[];
}

/** What a slot is filled with: words with spaces between, or nothing. */
export interface Choice {
  readonly text: string;
  readonly cost: number;
}

/** How the words become one text: the first choice that is not empty, and those behind it. */
export interface Writing {
  readonly cost: number;
  first(text: string): string;
  rest(text: string): string;
}

const title = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const titles = (text: string, joiner: string): string => text.split(' ').map(title).join(joiner);

const joined = (cost: number, joiner: string, written: (text: string) => string = String): Writing => {
  const first = (text: string): string => written(text).replaceAll(' ', joiner);
  return { cost, first, rest: (text) => joiner + first(text) };
};

/** The ways of writing, with what each costs. */
export const hyphens = (cost: number): Writing => joined(cost, '-');
export const underscores = (cost: number): Writing => joined(cost, '_');
export const spaces = (cost: number): Writing => joined(cost, ' ');
export const nothing = (cost: number): Writing => joined(cost, '');
export const capitals = (cost: number, joiner = '_'): Writing => joined(cost, joiner, (text) => text.toUpperCase());
export const sentence = (cost: number): Writing => ({ ...spaces(cost), first: title });
export const titled = (cost: number, joiner = ''): Writing => ({
  cost,
  first: (text) => titles(text, joiner),
  rest: (text) => joiner + titles(text, joiner),
});
export const camel = (cost: number): Writing => ({
  ...titled(cost),
  first: (text) => {
    const [first = '', ...rest] = text.split(' ');
    return first + rest.map(title).join('');
  },
});
/** The first words shouted: `CHANGE_ME_to_a_random_string`. */
export const shouted = (cost: number, joiner: string): Writing => ({
  ...joined(cost, joiner),
  first: (text) => text.toUpperCase().replaceAll(' ', joiner),
});

/** Of a list with commas between; later ones are less likely: `first`, and twice the logarithm of the place. */
export const choices = (list: string, first = 0): readonly Choice[] =>
  list
    .split(',')
    .map((text, at) => ({ text: text.trim().replace(/\s+/g, ' '), cost: first + Math.round(2 * Math.log2(at + 1)) }));

/** As likely as each other. */
export const equals = (words: readonly string[], cost = 0): readonly Choice[] => words.map((text) => ({ text, cost }));

/** The slot may stay empty. */
export const maybe = (some: readonly Choice[], without = 0): readonly Choice[] => [
  { text: '', cost: without },
  ...some,
];

type ByCost = readonly (readonly string[])[];

/** A template in one way of writing: the texts of each slot by cost, as the first of a key and behind others. */
interface Written {
  readonly cost: number;
  readonly slots: readonly { readonly first: ByCost; readonly rest: ByCost }[];
}

/** Marks follow a word without a joiner. */
const IS_BARE = /^[^\p{L}\p{N}]*$/u;

const byCost = (some: readonly Choice[], most: number, write: (text: string) => string): ByCost => {
  const all: string[][] = Array.from({ length: most + 1 }, () => []);
  for (const { text, cost } of some) all[cost]?.push(IS_BARE.test(text) ? text : write(text));
  return all;
};

const writtenIn = ({ slots, mostMore }: Template, { cost, first, rest }: Writing): Written => ({
  cost,
  slots: slots.map((some) => ({ first: byCost(some, mostMore, first), rest: byCost(some, mostMore, rest) })),
});

/** Gives, for a cost, the keys of the template that cost exactly so much. */
export const keysOfTemplate = (template: Template): ((cost: number) => readonly string[]) => {
  let written: readonly Written[] | undefined;
  return (cost) => {
    const more = cost - template.likeliest;
    if (more < 0 || more > template.mostMore) return [];
    written ??= template.writings.map((writing) => writtenIn(template, writing));
    const keys: string[] = [];
    for (const each of written) if (each.cost <= more) fill(each, 0, more - each.cost, '', keys);
    return keys;
  };
};

const fill = (written: Written, slot: number, left: number, text: string, keys: string[]): void => {
  const options = written.slots[slot];
  if (options === undefined) return;
  const lists = text === '' ? options.first : options.rest;
  if (slot === written.slots.length - 1) {
    for (const option of lists[left] ?? []) keys.push(text + option);
    return;
  }
  for (let cost = 0; cost <= left; cost += 1)
    for (const option of lists[cost] ?? []) fill(written, slot + 1, left - cost, text + option, keys);
};
