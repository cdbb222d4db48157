import type { Finding } from '../../model/report.ts';
import type { Severity } from '../../model/terms.ts';
import { line, placesWords } from '../place.ts';
import { type Pen, severityColor, titleLines } from './pen.ts';
import { wrap } from './wrap.ts';

const BRIEF = new Set<Severity>(['low', 'info']);
const MOST_PLACES = 5;
const INDENT = ' '.repeat(10);

/** Milder findings are shown in a few lines. */
export const isBrief = ({ severity }: Finding): boolean => BRIEF.has(severity);

/** The findings of one check: its id and title, the places, and where there is one alone its summary. */
export function row(findings: readonly [Finding, ...Finding[]], pen: Pen): string {
  const [first] = findings;
  const label = severityColor(first.severity, pen.paint)(first.severity.toUpperCase().padEnd(8));
  const rest = findings.length - MOST_PLACES;
  const details =
    findings.length === 1
      ? [placesWords(first), line(first.summary)]
      : [...findings.slice(0, MOST_PLACES).map(placesWords), ...(rest > 0 ? [`and ${rest} more`] : [])];
  const title = titleLines(line(first.title), first.check, pen, INDENT).join('\n');
  return [
    `${label}  ${title}`,
    ...details.filter((text) => text !== '').flatMap((text) => wrap(text, pen.width, INDENT).map(pen.paint.dim)),
  ].join('\n');
}
