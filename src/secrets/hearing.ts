/** What is noticed in a text while its rules are tried: named values, and places that have to be read in another way. */
import { COLOUR_WORDS, colourAt, rawColours } from './colours.ts';
import { jointsAfter } from './joints.ts';
import type { Listener } from './matcher.ts';
import { NAME_WORDS, NamedValues } from './named-values.ts';
import type { SecretMatch } from './rule.ts';
import type { Stretch } from './view.ts';

/** Words that belong to no rule, and at which the search stops all the same. */
export const HEARD_WORDS: readonly string[] = [...NAME_WORDS, ...COLOUR_WORDS];

/** Hears one text; make one for each. */
export class Hearing implements Listener {
  readonly #text: string;
  readonly #values: NamedValues | undefined;
  readonly #joints: Stretch[] = [];
  readonly #colours: Stretch[] = [];

  /** `names`: values that only their name gives away are wanted too. */
  constructor(text: string, names: boolean) {
    this.#text = text;
    this.#values = names ? new NamedValues(text) : undefined;
  }

  heard(word: number, end: number): void {
    if (word < NAME_WORDS.length) this.#values?.at(end);
    else {
      const colour = colourAt(this.#text, end, (HEARD_WORDS[word] ?? '').length);
      if (colour) this.#colours.push(colour);
    }
  }

  tried(end: number): void {
    this.#joints.push(...jointsAfter(this.#text, end));
  }

  get named(): readonly SecretMatch[] {
    return this.#values?.found ?? [];
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
