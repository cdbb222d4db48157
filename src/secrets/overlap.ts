/** Several rules may match the same text: which of them is reported. */
import type { SecretMatch } from './rule.ts';

/**
 * Matches that do not overlap, by start: a rule before a mere name, then the longest, then the surest. A token with wrong check digits is
 * none, and what is there is no secret by its name either.
 */
export const withoutOverlaps = (matches: readonly SecretMatch[]): SecretMatch[] => {
  const kept: SecretMatch[] = [];
  let group: SecretMatch[] = [];
  let groupEnd = -1;
  for (const match of [...matches].sort((a, b) => a.start - b.start)) {
    if (match.start >= groupEnd) {
      kept.push(...bestOf(group));
      group = [];
    }
    group.push(match);
    groupEnd = Math.max(groupEnd, match.end);
  }
  kept.push(...bestOf(group));
  return kept.filter(({ checksum }) => checksum !== 'invalid');
};

const bestOf = (group: readonly SecretMatch[]): readonly SecretMatch[] => {
  if (group.length < 2) return group;
  const kept: SecretMatch[] = [];
  for (const match of [...group].sort(before))
    if (!kept.some((other) => match.start < other.end && other.start < match.end)) kept.push(match);
  return kept.sort((a, b) => a.start - b.start);
};

const before = (a: SecretMatch, b: SecretMatch): number =>
  rank(a) - rank(b) ||
  b.end - b.start - (a.end - a.start) ||
  Number(a.rule.generic ?? false) - Number(b.rule.generic ?? false) ||
  sureness(b) - sureness(a) ||
  Number(a.rule.ignoreCase ?? false) - Number(b.rule.ignoreCase ?? false) ||
  a.path.length - b.path.length ||
  (a.rule.id < b.rule.id ? -1 : Number(a.rule.id > b.rule.id));

const rank = ({ name, checksum }: SecretMatch): number => (name === undefined ? Number(checksum === 'invalid') : 2);

const sureness = ({ checksum, confidence }: SecretMatch): number =>
  checksum === 'valid' ? 2 : Number(confidence === 'certain');
