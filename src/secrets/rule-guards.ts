/** What must be beside the fixed text of a rule, read out of its pattern. */
import type { Beginning } from './literal-guards.ts';
import { stepsAfter } from './pattern-steps.ts';
import type { SecretRule } from './rule.ts';

/** Places after the text that are looked at. */
const MOST_STEPS = 12;

/** Of one of the rule's literals. */
export const beginningOf = (rule: SecretRule, literal: string): Beginning => {
  const { reach, probe, pattern, ignoreCase = false, at = 0 } = rule;
  const text = ignoreCase ? literal.toLowerCase() : literal;
  if (reach === undefined)
    return {
      isAlone: at === 0 && isWhole(rule),
      steps: stepsAfter({ source: pattern.source, ignoreCase, literal: text, at }, MOST_STEPS),
    };
  if (probe === undefined || ignoreCase) return { isAlone: false, steps: [] };
  return { isAlone: false, steps: stepsAfter({ source: probe.source, ignoreCase, literal, at: 0 }, MOST_STEPS) };
};

/** The match is the token, and letters may not touch it. */
export const isWhole = ({ unbounded = false, pattern }: SecretRule): boolean => !unbounded && !hasGroup(pattern);

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
