/** What a search has to know of all rules before it makes one of them. */
import { JOINED } from './joints.ts';
import { anyOf, type Beginning, type Guard, type Run } from './literal-guards.ts';
import { indexLiterals, type Literal, type LiteralIndex } from './literal-index.ts';
import type { SecretRule } from './rule.ts';
import { beginningOf } from './rule-guards.ts';

/** Rules go by numbers: those of the first provider, then those of the second. Lists are flat, since the build prints them (`printed-table.ts`). */
export interface RuleTable {
  /** By rule. */
  readonly ids: readonly string[];
  /** By provider, the number of its first rule; one entry more for the end. */
  readonly firstRules: Uint16Array;
  /** Texts to look for, in small letters. */
  readonly words: readonly string[];
  /** How many of the words, from the first on, belong to no rule: a listener waits for them. */
  readonly heard: number;
  /** By word, where its entries begin in `rules` and `written`; one entry more for the end. */
  readonly firstEntries: Uint16Array;
  readonly rules: Uint16Array;
  /** The word as the rule writes it; empty when case does not matter. */
  readonly written: readonly string[];
  readonly literals: LiteralIndex;
}

interface Entry {
  readonly rule: number;
  readonly written: string;
  readonly beginning: Beginning;
}

/** A word that belongs to no rule. */
export interface Heard {
  readonly text: string;
  /** What follows it where it matters; every place does when absent. */
  readonly run?: Run | undefined;
}

/** From the rules by provider; `heard` are further words. Takes some fifty milliseconds for some hundred rules. */
export const makeRuleTable = (
  providers: readonly (readonly SecretRule[])[],
  heard: readonly Heard[] = [],
): RuleTable => {
  const rules = providers.flat();
  const waiting = waitingFor(
    rules,
    heard.map(({ text }) => text),
  );
  const words = [...waiting.keys()];
  const entries = [...waiting.values()];
  return {
    ids: rules.map(({ id }) => id),
    firstRules: firsts(providers),
    words,
    heard: heard.length,
    firstEntries: firsts(entries),
    rules: Uint16Array.from(entries.flat(), ({ rule }) => rule),
    written: entries.flat().map(({ written }) => written),
    literals: indexLiterals(words.map((word, id) => literalOf(word, heard[id], entries[id] ?? []))),
  };
};

/** By word, in the order of the rules. */
const waitingFor = (rules: readonly SecretRule[], heard: readonly string[]): Map<string, Entry[]> => {
  const waiting = new Map<string, Entry[]>(heard.map((word) => [word, []]));
  rules.forEach((rule, number) => {
    const { literals, ignoreCase } = rule;
    for (const literal of literals) {
      const word = literal.toLowerCase();
      const entry = { rule: number, written: ignoreCase ? '' : literal, beginning: beginningOf(rule, literal) };
      const others = waiting.get(word);
      if (others) others.push(entry);
      else waiting.set(word, [entry]);
    }
  });
  return waiting;
};

const firsts = (lists: readonly (readonly unknown[])[]): Uint16Array => {
  const starts = new Uint16Array(lists.length + 1);
  lists.forEach((list, at) => {
    starts[at + 1] = (starts[at] ?? 0) + list.length;
  });
  return starts;
};

/** Looked for as its rules write it, if they agree; a part of names and what case does not matter for, in any case. */
const literalOf = (word: string, heard: Heard | undefined, waiting: readonly Entry[]): Literal => {
  const guard = guardOf(heard, waiting);
  const [text = '', ...others] = new Set(waiting.map(({ written }) => written));
  const isExact = heard === undefined && text !== '' && others.length === 0;
  return { text: isExact ? text : word, ...(isExact && { exact: true }), ...(guard && { guard }) };
};

/** A place matters to a rule that may match there, to one whose string may be joined there, and to those who hear the word. */
const guardOf = (heard: Heard | undefined, waiting: readonly Entry[]): Guard | undefined => {
  if (heard !== undefined && heard.run === undefined) return undefined;
  const match = waiting.length === 0 ? undefined : anyOf(waiting.map(({ beginning }) => beginning));
  if (waiting.length > 0 && match === undefined) return undefined;
  const joined = waiting.some(({ written }) => written !== '') ? [JOINED] : [];
  return { runs: [...(heard?.run ? [heard.run] : []), ...joined], match };
};
