import { count, own, quote, type Said, say } from '../../model/said.ts';
import type { Severity } from '../../model/terms.ts';
import type { SecretMatch } from '../../secrets/rule.ts';
import { withArticle } from '../../secrets/titles.ts';
import { sealedKey } from './sealed-key.ts';

/** `a Stripe secret key`, or what a value is called that only its name gives away. */
export const keyWords = (match: SecretMatch): Said => {
  if (match.isCut === true)
    return say`the first ${count(match.token.length, 'character')} of ${keyWords(withoutCut(match))}, which was cut`;
  if (match.name === undefined) return own(withArticle(match.rule.title));
  return say`a ${own(isPassword(match) ? 'password' : 'key')} by its name ${quote(match.name)}`;
};

const withoutCut = ({ isCut: _, ...whole }: SecretMatch): SecretMatch => whole;

export const isPassword = ({ rule }: SecretMatch): boolean => rule.id === 'named-password';

/** What the finding keeps of a match: the rule, and the token sealed. */
export const secretProof = (match: SecretMatch) => ({
  rule: match.rule.id,
  provider: match.rule.provider,
  value: sealedKey(match),
  checksum: match.checksum,
});

/** High, but keys that open little (test mode) keep their rule's own measure. */
export const severityOf = ({ rule }: SecretMatch): Severity =>
  rule.severity === 'low' || rule.severity === 'info' ? rule.severity : 'high';
