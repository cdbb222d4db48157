import { namedRules } from './names.ts';
import type { SecretRule } from './rule.ts';
import { secretRules } from './rules/index.ts';

const rules = new Map([...secretRules, ...Object.values(namedRules)].map((rule) => [rule.id, rule]));

/** Any rule that a match may have; undefined when there is none of this id. */
export const ruleById = (id: string): SecretRule | undefined => rules.get(id);
