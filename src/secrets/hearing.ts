/** What is noticed in a text while its rules are tried: named values, and places that have to be read in another way. */
import { COLOUR_WORDS, colourAt, rawColours } from './colours.ts';
import { jointsAfter } from './joints.ts';
import type { Run } from './literal-guards.ts';
import type { Listener } from './matcher.ts';
import { NAME_RUN, NAME_WORDS, NamedValues } from './named-values.ts';
import type { SecretMatch } from './rule.ts';
import { STRUCTURE_WORDS } from './structures/index.ts';
import type { Stretch } from './view.ts';

/** Words that belong to no rule, and at which the search stops all the same. */
export const HEARD_WORDS: readonly string[] = [...NAME_WORDS, ...COLOUR_WORDS, ...STRUCTURE_WORDS];

/** What follows a word of this number where it matters; undefined where every place does. */
export const heardRun = (word: number): Run | undefined => (word < NAME_WORDS.length ? NAME_RUN : undefined);

/** Hears one text; make one for each. */
export class Hearing implements Listener {
  readonly #text: string;
  readonly #values: NamedValues | undefined;
  readonly #joints: Stretch[] = [];
  readonly #colours: Stretch[] = [];
  readonly #structures = new Set<string>();

  /** `names`: values that only their name gives away are wanted too. */
  constructor(text: string, names: boolean) {
    this.#text = text;
    this.#values = names ? new NamedValues(text) : undefined;
  }

  heard(word: number, end: number): void {
    if (word < NAME_WORDS.length) this.#values?.at(end);
    else if (word < NAME_WORDS.length + COLOUR_WORDS.length) this.#colour(HEARD_WORDS[word] ?? '', end);
    else this.#structures.add(HEARD_WORDS[word] ?? '');
  }

  #colour(word: string, end: number): void {
    const colour = colourAt(this.#text, end, word.length);
    if (colour) this.#colours.push(colour);
  }

  tried(end: number): void {
    this.#joints.push(...jointsAfter(this.#text, end));
  }

  get named(): readonly SecretMatch[] {
    return this.#values?.found ?? [];
  }

  /** Words of documents whose structure says what is a secret. */
  get structures(): ReadonlySet<string> {
    return this.#structures;
  }

  /** Stretches that are no part of what the text says, in order. */
  get joints(): readonly Stretch[] {
    return inOrder([...this.#joints, ...(this.#values?.joints ?? [])]);
  }

  get colours(): readonly Stretch[] {
    return inOrder(rawColours(this.#text).concat(this.#colours));
  }
}

const inOrder = (stretches: readonly Stretch[]): readonly Stretch[] => {
  if (stretches.length === 0) return stretches;
  const kept: Stretch[] = [];
  for (const each of [...stretches].sort((a, b) => a.start - b.start))
    if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  return kept;
};
