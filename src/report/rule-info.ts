import type { Check } from '../model/check.ts';
import type { RuleInfo } from './format.ts';

/** What formats say of a check beyond the report: SARIF's rules, why a finding matters. */
export const ruleInfoOf = ({ id, title, why, fix, category, severity, cwe, references }: Check): RuleInfo => ({
  id,
  title,
  why,
  fix,
  category,
  severity,
  cwe,
  helpUri:
    references.find((reference) => reference.startsWith('https://')) ??
    `https://cwe.mitre.org/data/definitions/${cwe[0]}.html`,
});
