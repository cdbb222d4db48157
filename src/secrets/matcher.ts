/** How a rule is tried where one of its literals is found. */
import { isInsideBase64, isWholeToken, mayBegin } from './boundary.ts';
import { searchLiterals } from './literal-search.ts';
import { isPlaceholder } from './placeholder.ts';
import type { SecretMatch, SecretRule } from './rule.ts';
import { isWhole } from './rule-guards.ts';
import type { RuleTable } from './rule-table.ts';
import type { Stretch } from './view.ts';

/** A rule made ready where one of its literals is first found: few texts contain those of more than a dozen rules. */
interface Ready {
  readonly rule: SecretRule;
  readonly pattern: RegExp;
  readonly probe: RegExp | undefined;
  /** The match is the token, and letters may not touch it: the character before decides first. */
  readonly isWhole: boolean;
}

export interface Matcher {
  readonly table: RuleTable;
  readonly ruleAt: (number: number) => SecretRule;
  /** By number, those that were needed so far. */
  readonly ready: (Ready | undefined)[];
}

/** Called with what is in a text while the rules are tried. */
export interface Listener {
  /** One of the words that belong to no rule ends at `end`. */
  heard(word: number, end: number): void;
  /** The fixed text of a provider's rule ends at `end`; whether the rule matched does not matter. */
  tried(end: number): void;
}

/** Keep it: rules are made ready once. */
export const buildMatcher = (table: RuleTable, ruleAt: (number: number) => SecretRule): Matcher => ({
  table,
  ruleAt,
  ready: [],
});

/** Every rule's matches in text as it is, nearly in the order of the literals; they may overlap, and check digits may be wrong. */
export const matchRules = (text: string, matcher: Matcher, listener?: Listener): SecretMatch[] => {
  const found: SecretMatch[] = [];
  const read = new Map<number, Stretch>();
  const { words, heard, firstEntries, rules, written, literals } = matcher.table;
  const hits = searchLiterals(text, literals);
  for (let at = 0; at < hits.length; at += 2) {
    const word = hits[at] ?? 0;
    const end = hits[at + 1] ?? 0;
    const start = end - (words[word] ?? '').length;
    const last = firstEntries[word + 1] ?? 0;
    for (let entry = firstEntries[word] ?? 0; entry < last; entry += 1) {
      const rule = rules[entry] ?? 0;
      const literal = written[entry] ?? '';
      if (isInside(read.get(rule), start)) continue;
      if (literal !== '' && !text.startsWith(literal, start)) continue;
      const match = tryRule(text, readyAt(matcher, rule), start);
      if (literal !== '') listener?.tried(end);
      if (!match) continue;
      read.set(rule, { start, end: match.end });
      found.push(match);
    }
    if (word < heard) listener?.heard(word, end);
  }
  return found;
};

const isInside = (stretch: Stretch | undefined, at: number): boolean =>
  stretch !== undefined && at >= stretch.start && at < stretch.end;

const readyAt = ({ ready, ruleAt }: Matcher, number: number): Ready => {
  ready[number] ??= madeReady(ruleAt(number));
  return ready[number];
};

const madeReady = (rule: SecretRule): Ready => ({
  rule,
  pattern: new RegExp(reaching(rule), rule.ignoreCase ? 'iy' : 'y'),
  probe: rule.probe && new RegExp(rule.probe.source, 'y'),
  isWhole: isWhole(rule),
});

/** One sticky expression a rule: where it may begin before its literal, it steps forward by itself. Group 1 is then the whole match. */
const reaching = ({ pattern, reach }: SecretRule): string =>
  reach === undefined ? pattern.source : `[^]{0,${reach}}?(${pattern.source})`;

/** The rule's match that contains the literal at `at`, if it passes every test. */
const tryRule = (text: string, { rule, pattern, probe, isWhole }: Ready, at: number): SecretMatch | undefined => {
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
  if (!rule.unbounded && !isWholeToken(text, start, end)) return undefined;
  if (isPlaceholder(rule.core?.(token) ?? token)) return undefined;
  if (rule.validate?.(token) === false) return undefined;
  const checksum = rule.checksum?.(token) ?? 'none';
  if (checksum === 'none' && !rule.unbounded && isInsideBase64(text, start, end)) return undefined;
  const confidence = checksum === 'valid' || rule.unmistakable ? 'certain' : 'firm';
  return { rule, token, start, end, checksum, kind: rule.kindOf?.(token) ?? rule.kind, confidence, path: [] };
};
