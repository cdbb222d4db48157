/** Keys that people invent, the likely ones first: words of the trade and of the site, joined as people join them. */
import { keyAt, type PackedKeys } from '../packed-keys.ts';
import { type Chain, createChain } from './chain.ts';
import { keysOfLanguages } from './language-keys.ts';
import { literals } from './literals.ts';
import { HIGHEST } from './ranked.ts';
import { MOST_SAID_AGAIN, SAID_AGAIN, saidAgain } from './said-again.ts';
import { sitePlaceholders } from './site-placeholders.ts';
import { spelledIn } from './spelled.ts';
import { ALONE, costOf, type Ends, endsFor, SIZES, STYLES, type Style } from './styles.ts';
import { keysOfTemplates } from './template-keys.ts';
import type { ChainWords } from './tokens.ts';
import { yearsBefore } from './vocabulary.ts';
import { type Around, Walk, type Writing } from './walk.ts';
import { KeyWriter } from './writer.ts';

export interface GuessFrom {
  /** Words of the site in lower case, the most specific first; a name of several words with spaces between them. */
  readonly words: readonly string[];
  /** The year of the scan: keys are written with it and those before. */
  readonly year: number;
}

/** Words of a site that are used, and how long each may be. */
const MOST_WORDS = 24;
const LONGEST_WORD = 40;

/**
 * At most `most` keys in batches, ordered by cost: the same for the same words and year. Made as they are asked for, in bounded memory. A key hardly ever comes twice, and never within
 * a few hundred.
 */
export function* humanKeys({ words, year }: GuessFrom, most: number): Generator<PackedKeys, void> {
  const site = words.filter((word) => word.length <= LONGEST_WORD).slice(0, MOST_WORDS);
  const writer = new KeyWriter();
  const likeliest: Uint8Array[] = [];
  const source = keysByCost({ site, years: yearsBefore(year) }, writer, likeliest);
  let left = most;
  while (left > 0) {
    const { done } = source.next();
    if (!writer.isEmpty) {
      const batch = writer.take(left);
      for (let place = 0; place < batch.count && likeliest.length < MOST_SAID_AGAIN; place += 1)
        likeliest.push(keyAt(batch, place));
      left -= batch.count;
      yield batch;
    }
    if (done === true) return;
  }
}

/** Pauses whenever the writer has no room, and ends when there are no more. `likeliest` are the first keys that came of it. */
function* keysByCost(
  words: ChainWords,
  writer: KeyWriter,
  likeliest: readonly Uint8Array[],
): Generator<undefined, void> {
  const chain = createChain(words);
  const walk = new Walk(chain);
  const groups = writingsByCost(chain, endsFor(words.years));
  const others = [...literals(), ...sitePlaceholders(words)];
  const kinds = words.site.length > 0 ? [true, false] : [false];
  for (let level = 0; level <= HIGHEST; level += 1) {
    yield* allAdded(
      writer,
      others.flatMap(({ text, cost }) => (cost === level ? [text] : [])),
    );
    if (level === SAID_AGAIN) yield* allAdded(writer, saidAgain(likeliest));
    yield* allAdded(writer, keysOfTemplates(level));
    yield* allAdded(writer, keysOfLanguages(level));
    for (const { cost, several, alone } of groups) {
      const left = level - cost;
      for (const writing of alone) yield* wordsAlone(chain, writing, left, writer);
      for (const withSite of kinds) {
        if (several.length === 0 || left < chain.least(chain.start, withSite)) continue;
        walk.begin({ cost: left, writings: several, withSite });
        while (!walk.run(writer)) yield;
      }
    }
  }
}

function* allAdded(writer: KeyWriter, keys: Iterable<string>): Generator<undefined, void> {
  for (const key of keys) {
    if (writer.room === 0) yield;
    writer.begin();
    writer.putText(key);
    writer.end();
  }
}

function* added(writer: KeyWriter, key: Uint8Array, around: readonly Around[]): Generator<undefined, void> {
  if (writer.room < around.length) yield;
  for (const { before, after } of around) {
    writer.begin();
    writer.put(before);
    writer.put(key);
    writer.put(after);
    writer.end();
  }
}

/** Keys of one word, the site's among them. */
function* wordsAlone(
  chain: Chain,
  { spelled, around }: Writing,
  cost: number,
  writer: KeyWriter,
): Generator<undefined, void> {
  if (cost < 0) return;
  const { plainEnding, siteEnding } = chain.followers(chain.start);
  for (const { places, from } of [siteEnding, plainEnding])
    for (const token of places.subarray(from[cost], from[cost + 1]))
      if (chain.tokens[token]?.isPhrase === false) yield* added(writer, spelled.first(token), around[0] ?? []);
}

/** Ways of writing that cost the same, for several words and for one. */
interface Group {
  readonly cost: number;
  readonly several: readonly Writing[];
  readonly alone: readonly Writing[];
}

/** All styles with all ends, cheapest first: words are chosen once for all that cost the same. */
const writingsByCost = ({ tokens }: Chain, ends: readonly Ends[]): readonly Group[] => {
  const spelled = new Map([...STYLES, ...ALONE].map((style) => [style, spelledIn(tokens, style)]));
  const writings = (styles: readonly Style[], cost: number): readonly Writing[] =>
    styles.flatMap((style) => {
      const around = Array.from({ length: SIZES }, (_, size) =>
        ends.filter((each) => costOf(style, each, size) === cost).map(asBytes),
      );
      const isUsed = around.some(({ length }) => length > 0);
      const own = spelled.get(style);
      return own && isUsed ? [{ spelled: own, around }] : [];
    });
  const costs = new Set(
    [...STYLES, ...ALONE].flatMap((style) =>
      ends.flatMap((each) => style.costs.map((_, size) => costOf(style, each, size))),
    ),
  );
  return [...costs]
    .sort((a, b) => a - b)
    .map((cost) => ({ cost, several: writings(STYLES, cost), alone: writings(ALONE, cost) }));
};

const asBytes = ({ before, after }: Ends): Around => ({
  before: Buffer.from(before),
  after: Buffer.from(after),
});
