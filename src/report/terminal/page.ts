import picocolors from 'picocolors';
import type { Report } from '../../model/report.ts';
import { severities } from '../../model/terms.ts';
import { byCheck } from '../by-check.ts';
import type { Format } from '../format.ts';
import { line } from '../place.ts';
import { isOfFiles } from '../target.ts';
import { block } from './block.ts';
import { footer } from './footer.ts';
import { categoryLine, heading, verdict } from './heading.ts';
import type { Pen } from './pen.ts';
import { isBrief, row } from './row.ts';
import { wrap } from './wrap.ts';

/** The report for a person at a terminal: how bad, what first, where, the proof, the fix, what was not covered, and at the end again how bad. */
export const renderTerminal: Format = (report, { width, color }) => {
  const pen = { paint: picocolors.createColors(color), width };
  const parts = [
    withoutGrade(report, pen),
    heading(report, pen),
    verdict(report, pen),
    categoryLine(report, pen),
    ...findings(report, pen),
    footer(report, pen),
  ];
  const text = parts.filter((part) => part !== '').join('\n\n');
  const isLong = text.split('\n').length > SCREEN;
  return `${text}${isLong ? `\n\n${verdict(report, pen, 'end')}` : ''}\n`;
};

/** Lines of a small terminal: of a longer report the end says again how bad it is. */
const SCREEN = 20;

/** Before all else: that nothing was graded, why, and what to do. */
function withoutGrade({ noGrade, target }: Report, { paint, width }: Pen): string {
  if (noGrade === undefined || isOfFiles(target)) return '';
  const [first = '', ...rest] = wrap(line(`No grade: ${noGrade}.`), width, '  ');
  return [paint.bold(first.trimStart()), ...rest].join('\n');
}

/** Findings of one check and severity are together: the milder ones in a few lines each. */
function findings({ findings }: Report, pen: Pen): string[] {
  const groups = severities.flatMap((severity) => byCheck(findings.filter((each) => each.severity === severity)));
  const whole = groups.filter(([first]) => !isBrief(first)).map((group) => block(group, pen));
  const brief = groups.filter(([first]) => isBrief(first)).map((group) => row(group, pen));
  return [...whole, brief.join('\n')];
}
