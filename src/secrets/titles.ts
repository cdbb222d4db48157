/** What a rule is called in a sentence. */
import { namedRules } from './names.ts';
import { secretRules } from './rules/index.ts';

const titles = new Map([...secretRules, ...Object.values(namedRules)].map(({ id, title }) => [id, title]));

/** The title of a rule by its id; the id itself when there is no such rule. */
export const titleOf = (ruleId: string): string => titles.get(ruleId) ?? ruleId;
