import type { Check } from '../model/check.ts';
import type { RuleInfo } from './format.ts';

/**
 * What formats say of a check beyond the report: SARIF's rules, why a finding matters. `page` is the address of the page of the check; a check
 * without one, as users write them, has its first reference that is an address instead.
 */
export const ruleInfoOf = (
  { id, title, why, fix, category, severity, cwe, owasp, references }: Check,
  page?: string,
): RuleInfo => ({
  id,
  title,
  why,
  fix,
  category,
  severity,
  cwe,
  owasp,
  helpUri:
    page ??
    references.find((reference) => reference.startsWith('https://')) ??
    `https://cwe.mitre.org/data/definitions/${cwe[0]}.html`,
});
