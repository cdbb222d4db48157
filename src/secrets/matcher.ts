/** The rules made ready: one index of all their literals, and how a rule is tried where one of its literals stands. */
import { isInsideBase64, mayBegin, standsAlone } from './boundary.ts';
import { indexLiterals, type Literal, type LiteralIndex } from './literal-index.ts';
import { searchLiterals } from './literal-search.ts';
import { isPlaceholder } from './placeholder.ts';
import type { SecretMatch, SecretRule } from './rule.ts';

/** A rule's expressions, made where one of its literals first stands: few texts hold those of more than a dozen of the five hundred rules. */
interface Expressions {
  readonly pattern: RegExp;
  readonly probe: RegExp | undefined;
  /** The match is the token, and letters may not touch it: the character before decides first. */
  readonly isWhole: boolean;
}

/** A rule made ready. */
interface Ready {
  readonly rule: SecretRule;
  readonly index: number;
  expressions?: Expressions;
}

/** What waits for a word. */
interface Entry {
  readonly ready: Ready;
  /** As the rule writes it; empty when case does not matter. */
  readonly literal: string;
}

export interface Matcher {
  readonly literals: LiteralIndex;
  readonly words: readonly string[];
  /** By word: the rules that wait for it. */
  readonly entries: readonly (readonly Entry[])[];
  readonly rules: number;
  /** How many of the words, from the first on, belong to no rule: the listener waits for them. */
  readonly heard: number;
}

/** Told of what stands in a text while the rules are tried. */
export interface Listener {
  /** One of the words that belong to no rule ends at `end`. */
  heard(word: number, end: number): void;
  /** The fixed text of a provider's rule ends at `end`; whether the rule matched does not matter. */
  tried(end: number): void;
}

/** Costs some milliseconds for some hundred rules; keep the result. `heard` are further words, for a listener. */
export const buildMatcher = (rules: readonly SecretRule[], heard: readonly string[] = []): Matcher => {
  const entries = new Map<string, Entry[]>(heard.map((word) => [word, []]));
  rules.forEach((rule, index) => {
    const ready = { rule, index };
    for (const literal of rule.literals) {
      const waiting = entries.get(literal.toLowerCase()) ?? [];
      waiting.push({ ready, literal: rule.ignoreCase ? '' : literal });
      entries.set(literal.toLowerCase(), waiting);
    }
  });
  const words = [...entries.keys()];
  return {
    literals: indexLiterals(words.map((word, id) => literalOf(word, id < heard.length, entries.get(word) ?? []))),
    words,
    entries: [...entries.values()],
    rules: rules.length,
    heard: heard.length,
  };
};

/** Looked for as its rules write it, if they agree; a part of names and what case does not matter for, in any case. */
const literalOf = (word: string, isName: boolean, waiting: readonly Entry[]): Literal => {
  const [text = '', ...others] = new Set(waiting.map(({ literal }) => literal));
  return isName || text === '' || others.length > 0 ? { text: word } : { text, exact: true };
};

/** Every rule's matches in text as it stands, nearly in the order of the literals; they may overlap, and check digits may be wrong. */
export const matchRules = (text: string, matcher: Matcher, listener?: Listener): SecretMatch[] => {
  const found: SecretMatch[] = [];
  const readFrom = new Int32Array(matcher.rules);
  const readUntil = new Int32Array(matcher.rules);
  const { entries, words, heard } = matcher;
  const hits = searchLiterals(text, matcher.literals);
  for (let at = 0; at < hits.length; at += 2) {
    const word = hits[at] ?? 0;
    const end = hits[at + 1] ?? 0;
    const start = end - (words[word] ?? '').length;
    for (const entry of entries[word] ?? []) {
      const { index } = entry.ready;
      if (start >= (readFrom[index] ?? 0) && start < (readUntil[index] ?? 0)) continue;
      if (entry.literal !== '' && !text.startsWith(entry.literal, start)) continue;
      const match = tryRule(text, entry.ready, start);
      if (entry.literal !== '') listener?.tried(end);
      if (!match) continue;
      readFrom[index] = start;
      readUntil[index] = match.end;
      found.push(match);
    }
    if (word < heard) listener?.heard(word, end);
  }
  return found;
};

const expressionsOf = (ready: Ready): Expressions => {
  const { rule } = ready;
  ready.expressions ??= {
    pattern: new RegExp(reaching(rule), rule.ignoreCase ? 'iy' : 'y'),
    probe: rule.probe && new RegExp(rule.probe.source, 'y'),
    isWhole: !rule.unbounded && !hasGroup(rule.pattern),
  };
  return ready.expressions;
};

/** A bracket that captures, outside of escapes and classes: asked of the source, since compiling an expression takes longer. */
const hasGroup = ({ source }: RegExp): boolean => {
  let isClass = false;
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === '\\') at += 1;
    else if (sign === '[' || sign === ']') isClass = sign === '[';
    else if (sign === '(' && !isClass && CAPTURING.test(source.slice(at + 1, at + 4))) return true;
  }
  return false;
};

/** What follows the bracket of a group that captures, with a name or without. */
const CAPTURING = /^(?:[^?]|\?<[^=!])/;

/** One sticky expression a rule: where it may begin before its literal, it steps forward by itself. Group 1 is then the whole match. */
const reaching = ({ pattern, reach }: SecretRule): string =>
  reach === undefined ? pattern.source : `[^]{0,${reach}}?(${pattern.source})`;

/** The rule's match that holds the literal at `at`, if it stands every test. */
const tryRule = (text: string, ready: Ready, at: number): SecretMatch | undefined => {
  const { rule } = ready;
  const { pattern, probe, isWhole } = expressionsOf(ready);
  if (rule.reach === undefined) {
    const start = at - (rule.at ?? 0);
    if (start < 0 || (isWhole && !mayBegin(text, start))) return undefined;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    return match ? judged(text, rule, placed(match[0], match[1], match.index)) : undefined;
  }
  if (probe && !matchesAt(probe, text, at)) return undefined;
  let from = Math.max(0, at - rule.reach);
  while (from <= at) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (!match) return undefined;
    const [all, whole = '', group] = match;
    const start = match.index + all.length - whole.length;
    if (start > at) return undefined;
    if (start + whole.length > at) return judged(text, rule, placed(whole, group, start));
    from = start + whole.length;
  }
  return undefined;
};

const matchesAt = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at;
  return pattern.test(text);
};

interface Placed {
  readonly token: string;
  readonly start: number;
  readonly end: number;
}

const placed = (whole: string, group: string | undefined, at: number): Placed => {
  const token = group ?? whole;
  const start = at + whole.lastIndexOf(token);
  return { token, start, end: start + token.length };
};

const judged = (text: string, rule: SecretRule, { token, start, end }: Placed): SecretMatch | undefined => {
  if (!rule.unbounded && !standsAlone(text, start, end)) return undefined;
  if (isPlaceholder(rule.core?.(token) ?? token)) return undefined;
  if (rule.validate?.(token) === false) return undefined;
  const checksum = rule.checksum?.(token) ?? 'none';
  if (checksum === 'none' && !rule.unbounded && isInsideBase64(text, start, end)) return undefined;
  const confidence = checksum === 'valid' || rule.unmistakable ? 'certain' : 'firm';
  return { rule, token, start, end, checksum, kind: rule.kindOf?.(token) ?? rule.kind, confidence, path: [] };
};
