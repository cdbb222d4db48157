/** What a rule is called in a sentence. */
import { secretRules } from './rules/index.ts';

const titles = new Map(secretRules.map(({ id, title }) => [id, title]));

/** The title of a rule by its id; the id itself when there is no such rule. */
export const titleOf = (ruleId: string): string => titles.get(ruleId) ?? ruleId;
