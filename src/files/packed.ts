/** Outcomes as they cross from one thread to another: rules hold functions, which do not cross, and go by their ids. */
import type { SecretInText } from '../model/evidence.ts';
import type { SecretMatch } from '../secrets/rule.ts';
import { ruleById } from '../secrets/rule-by-id.ts';
import type { Outcome } from './job.ts';

interface PackedKey extends Omit<SecretInText, 'match'> {
  readonly match: Omit<SecretMatch, 'rule'> & { readonly rule: string };
}

export interface PackedOutcome extends Omit<Outcome, 'keys'> {
  readonly keys: Omit<Outcome['keys'], 'found'> & { readonly found: readonly PackedKey[] };
}

export const packed = ({ keys, ...outcome }: Outcome): PackedOutcome => ({
  ...outcome,
  keys: {
    ...keys,
    found: keys.found.map(({ match, ...rest }) => ({ match: { ...match, rule: match.rule.id }, ...rest })),
  },
});

/** Throws for a rule that this program does not have. */
export const unpacked = ({ keys, ...outcome }: PackedOutcome): Outcome => ({
  ...outcome,
  keys: {
    ...keys,
    found: keys.found.map(({ match, ...rest }) => ({ match: { ...match, rule: ruleOf(match.rule) }, ...rest })),
  },
});

const ruleOf = (id: string): SecretMatch['rule'] => {
  const rule = ruleById(id);
  if (rule === undefined) throw new Error(`there is no rule ${id}`);
  return rule;
};
