/**
 * Learns how people join words to keys, and prints `src/cookies/human-keys/weights.ts`: counts of which word follows which, never a key. Reads lists of one key a line, each with
 * the number of times that a line of it counts; `@` in a list stands for a word of the site.
 * Usage: npx tsx bench/keys/learn.ts LIST=WEIGHT...
 */
import { readFileSync } from 'node:fs';
import { type KeyShape, shapeOf } from '../../src/cookies/human-keys/segment.ts';
import {
  classOf as classOfKnown,
  PHRASES_KNOWN,
  SITE,
  VOCABULARY,
  YEAR,
} from '../../src/cookies/human-keys/vocabulary.ts';

/** Costs are in halves of a bit: 2 more is half as likely. */
const cost = (probability: number): number => Math.max(1, Math.round(-2 * Math.log2(probability)));
const START = '^';
const END = '$';
/** Stands for any topic: where keys have the name of their project, some have another's. */
const TOPIC = '*';
const OTHERS_NAME = 0.15;
const classOf = (word: string): string => (word === TOPIC ? 'topic' : classOfKnown(word));

class Counts {
  readonly #counts = new Map<string, number>();
  total = 0;
  add(name: string, weight: number): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + weight);
    this.total += weight;
  }
  get(name: string): number {
    return this.#counts.get(name) ?? 0;
  }
  get sorted(): readonly (readonly [string, number])[] {
    return [...this.#counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  }
}

const words = new Counts();
const after = new Map<string, Counts>();
const styles = new Counts();
const single = new Counts();
const ends = new Counts();

/** A word that no list has, beside words of the trade, is taken for the site's. */
function readShape(key: string): KeyShape | undefined {
  const known = shapeOf(key.replaceAll('@', 'sitesname'), new Set(['sitesname']));
  if (known) return known;
  const strange = new Set(
    key
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length >= 4 && shapeOf(word) === undefined),
  );
  return strange.size === 1 ? shapeOf(key, strange) : undefined;
}

/** Random characters can be taken apart into letters and digits too. */
function isHabit(parts: KeyShape['parts']): boolean {
  const short = parts.filter(({ text }) => text.length === 1).length;
  const site = parts.filter(({ kind }) => kind === 'site').length;
  const distinctive = parts.some(({ kind }) => !['filler', 'number', 'year', 'application', 'strength'].includes(kind));
  return short <= 2 && site <= 1 && parts.length <= 14 && (parts.length === 1 || distinctive);
}

function countWords(names: readonly string[], weight: number): void {
  let previous = START;
  for (const name of [...names, END]) {
    words.add(name, weight);
    const counts = after.get(previous) ?? new Counts();
    counts.add(name, weight);
    after.set(previous, counts);
    previous = name;
  }
}

function count({ before, parts, after: behind, joiner, casing }: KeyShape, weight: number): void {
  if (!isHabit(parts)) return;
  const names = phrased(parts.map(({ word }) => word));
  countWords(names, weight);
  if (names.includes(SITE))
    countWords(
      names.map((name) => (name === SITE ? TOPIC : name)),
      weight * OTHERS_NAME,
    );
  ends.add(`${before}|${behind}`, weight);
  (parts.length === 1 ? single : styles).add(`${joiner}|${casing}`, weight);
}

/** Words that a phrase holds become one. */
function phrased(names: readonly string[]): readonly string[] {
  const [first] = names;
  if (first === undefined) return [];
  const phrase = PHRASES_KNOWN.find((each) => `${names.join(' ')} `.startsWith(`${each} `));
  const taken = phrase?.split(' ').length ?? 1;
  return [phrase ?? first, ...phrased(names.slice(taken))];
}

let [read, used] = [0, 0];
for (const argument of process.argv.slice(2)) {
  const [path = '', weight = '1'] = argument.split('=');
  for (const key of readFileSync(path, 'utf8').split('\n')) {
    if (key === '') continue;
    read += 1;
    const shape = readShape(key);
    if (!shape) continue;
    used += 1;
    count(shape, Number(weight));
  }
}

/** Every word of the lists, a little; then what was counted. */
const LITTLE = 0.5;
const everything = words.total + LITTLE * (VOCABULARY.length + PHRASES_KNOWN.length);
const share = (word: string): number => (words.get(word) + LITTLE) / everything;
const vocabulary = [...VOCABULARY, ...PHRASES_KNOWN, SITE, YEAR, END];
const plain = vocabulary.map((word) => [word, cost(share(word))] as const).sort((a, b) => a[1] - b[1]);

/** What is seen more rarely, or hardly changes a cost, is left out: it would be a key and no habit. */
const SELDOM = 12;
const WORTH = 2;

/** As in `costs.ts`. */
const EVENED = 0.45;
const classes = new Map<string, Counts>();
for (const word of vocabulary) {
  const counts = classes.get(classOf(word)) ?? new Counts();
  counts.add(word, share(word) ** EVENED);
  classes.set(classOf(word), counts);
}
/** Of a word among those of its class. */
const inClass = (word: string): number => share(word) ** EVENED / (classes.get(classOf(word))?.total ?? 1);

/** Of each class behind a word or a class. */
const byClass = (counts: Counts): Counts => {
  const sums = new Counts();
  for (const [word, number] of counts.sorted) sums.add(classOf(word), number);
  return sums;
};

/** Behind a word that was seen so often, its own habits count as much as those of its class. */
const HARDLY_SEEN = 60;

const afterClass = new Map<string, Counts>();
for (const [previous, counts] of after) {
  const name = classOf(previous);
  const sums = afterClass.get(name) ?? new Counts();
  for (const [word, number] of counts.sorted) sums.add(word, number);
  afterClass.set(name, sums);
}

/** What follows a word of a class, where nothing is known of the word itself: a class, then one of its words; or any word. */
const ANY = 0.1;
/** Of a word that was seen very often, too, a share of what follows is left to its class: the sample is small beside what people write. */
const MOST_TRUSTED = 0.6;
const shareOfClass = (counts: Counts, each: string): number => ((1 - ANY) * counts.get(each)) / counts.total;
const generally = (wide: Counts, word: string): number =>
  shareOfClass(wide, classOf(word)) * inClass(word) + ANY * share(word);

const classLine = (name: string, counts: Counts): string => {
  const wide = byClass(counts);
  return [`#${name}`, cost(ANY), ...wide.sorted.flatMap(([each]) => [`#${each}`, cost(shareOfClass(wide, each))])].join(
    '|',
  );
};

/** Witten and Bell: the more different words followed, the likelier is one that did not. Where the word was not seen its class speaks. */
function wordLine(name: string, counts: Counts): string {
  const kept = Math.min(MOST_TRUSTED, counts.total / (counts.total + counts.sorted.length * 5));
  const [own, wide] = [byClass(counts), byClass(afterClass.get(classOf(name)) ?? counts)];
  const trusted = own.total / (own.total + HARDLY_SEEN);
  const rest = cost(1 - kept);
  const ofClass = (each: string): number =>
    (1 - kept) * (trusted * shareOfClass(own, each) + (1 - trusted) * shareOfClass(wide, each));
  const general = (each: string): number => rest + cost(shareOfClass(wide, each) || 1e-30);
  const classCosts = own.sorted
    .map(([each]) => [each, cost(ofClass(each))] as const)
    .filter(([each, value]) => value < general(each) - WORTH);
  const shown = new Map(classCosts);
  const backed = (word: string): number =>
    Math.min(rest + cost(generally(wide, word)), (shown.get(classOf(word)) ?? 1_000) + cost(inClass(word)));
  const explicit = counts.sorted
    .filter(([word, number]) => number >= 2 && word !== TOPIC)
    .map(([word, number]) => [word, cost((kept * number) / counts.total + (1 - kept) * generally(wide, word))] as const)
    .filter(([word, value]) => value < backed(word) - WORTH);
  return [name, rest, ...classCosts.flatMap(([each, value]) => [`#${each}`, value]), ...explicit.flat()].join('|');
}

const lines = [
  ...[...afterClass].map(([name, counts]) => classLine(name, counts)),
  ...[...after]
    .filter(([previous, counts]) => counts.total >= SELDOM && previous !== TOPIC)
    .sort((a, b) => b[1].total - a[1].total)
    .map(([previous, counts]) => wordLine(previous, counts)),
];

console.info(`/** Learnt by bench/keys/learn.ts from ${used} of ${read} keys of public code: which word follows which, in halves of a bit. Not to be changed by hand. */

/** Each word with its cost where nothing is known of the word before it. */
export const PLAIN = \`
${plain.flat().join('|')}
\`;

/** A word or a class, what others than the seen ones cost more behind it, the classes and the words that were seen there. */
export const FOLLOWING = \`
${lines.join('\n')}
\`;`);
console.error('multi', styles.sorted.slice(0, 25), 'single', single.sorted, 'ends', ends.sorted.slice(0, 70));
console.error(read, used);
