import type { CategoryScore, Finding } from '../model/report.ts';
import { own, type Said, say } from '../model/said.ts';
import { categories, type TargetContext } from '../model/terms.ts';
import { scoreOf } from './policy.ts';
import type { Verdict } from './run.ts';

interface Scene {
  readonly verdicts: readonly Verdict[];
  readonly context?: TargetContext | undefined;
}

/** A score for each category of which there are checks; null where none of them could look, or where there is no grade. */
export function categoryScores(
  findings: readonly Finding[],
  { verdicts, context }: Scene,
  isGraded: boolean,
): CategoryScore[] {
  return categories
    .filter((id) => verdicts.some(({ check }) => check.category === id))
    .map((id) => {
      const own = findings.filter(({ category }) => category === id);
      const judged = verdicts.some(({ check, status }) => check.category === id && isJudged(status));
      return { id, score: judged && isGraded ? scoreOf(own, context) : null, findings: own.length };
    });
}

const isJudged = (status: Verdict['status']): boolean => status === 'found' || status === 'passed';

/** That a context weighted the score. */
export const contextNote = (context: TargetContext | undefined): Said[] =>
  context === undefined
    ? []
    : [say`The score is weighted for the context ${own(context)} (\`--context\`); docs/scoring.md has the table.`];
