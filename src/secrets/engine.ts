/** Finds secrets in text. Pure and deterministic; tokens come back in full, and whoever shows them masks them. */
import { buildMatcher, type Matcher, matchRules } from './matcher.ts';
import { NAME_WORDS, NamedValues } from './named-values.ts';
import { withoutOverlaps } from './overlap.ts';
import type { SecretMatch } from './rule.ts';
import { secretRules } from './rules/index.ts';

export interface FindOptions {
  /** Also values that only their name gives away (`"api_key": "…"`). Default true. */
  readonly names?: boolean;
}

/** Every secret in the text, by start; of overlapping matches the most telling one. */
export const findSecrets = (text: string, options: FindOptions = {}): SecretMatch[] => {
  return withoutOverlaps(matchText(text, options));
};

/** Text as it stands, no layer removed; matches may overlap. */
const matchText = (text: string, { names = true }: FindOptions): SecretMatch[] => {
  if (!names) return matchRules(text, matcher());
  const values = new NamedValues(text);
  const found = matchRules(text, matcher(), (end) => values.at(end));
  return found.concat(values.found);
};

let built: Matcher | undefined;

/** Built at the first use: a program that looks for no secrets does not pay for it. */
const matcher = (): Matcher => {
  built ??= buildMatcher(secretRules, NAME_WORDS);
  return built;
};
