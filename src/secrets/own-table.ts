import { HEARD_WORDS, heardRun } from './hearing.ts';
import { makeRuleTable, type RuleTable } from './rule-table.ts';
import { providers } from './rules/index.ts';

/** The table of our rules. The build puts the table itself here, printed, so that no start has to make it. */
export const ownTable = (): RuleTable =>
  makeRuleTable(
    providers.map((rulesOf) => rulesOf()),
    HEARD_WORDS.map((text, word) => ({ text, run: heardRun(word) })),
  );
