import { namedRules } from './names.ts';
import { ownTable } from './own-table.ts';
import type { SecretRule } from './rule.ts';
import type { RuleTable } from './rule-table.ts';
import { providers } from './rules/index.ts';

let table: RuleTable | undefined;

/** Read at the first use: a program that looks for no secrets does not pay for it. */
export const ruleTable = (): RuleTable => {
  table ??= ownTable();
  return table;
};

/** The rule of a number that the table has. */
export const ruleAt = (number: number): SecretRule => {
  const { firstRules } = ruleTable();
  const provider = firstRules.findLastIndex((first) => first <= number);
  const rule = providers[provider]?.()[number - (firstRules[provider] ?? 0)];
  if (rule === undefined) throw new Error(`there is no rule ${number}`);
  return rule;
};

let numbers: ReadonlyMap<string, number> | undefined;
const named = new Map<string, SecretRule>(Object.values(namedRules).map((rule) => [rule.id, rule]));

/** Any rule that a match may have; undefined when there is none of this id. */
export const ruleById = (id: string): SecretRule | undefined => {
  numbers ??= new Map(ruleTable().ids.map((each, number) => [each, number]));
  const number = numbers.get(id);
  return number === undefined ? named.get(id) : ruleAt(number);
};
