import type { Report } from '../../model/report.ts';
import { distinctiveRows, resultWords, rowWords } from '../access.ts';
import { line } from '../place.ts';
import { isOfFiles } from '../target.ts';
import { firstOf, labelled, type Pen } from './pen.ts';
import { wrap } from './wrap.ts';

/** Operations that were not sent, of which so many are named. */
const MOST_SKIPPED = 5;
const MOST_NOTES = 6;
/** Checks that could not run, of which so many say why. */
const MOST_REASONS = 3;
const MOST_ROWS = 8;

/** What was covered, what was not, and what to do next. */
export const footer = (report: Report, pen: Pen): string =>
  [
    ...statuses(report, pen),
    ...covered(report, pen),
    ...skipped(report, pen),
    ...access(report, pen),
    ...notes(report, pen),
    ...guides(report, pen),
    ...next(report, pen),
  ].join('\n');

const entry = (label: string, text: string, pen: Pen): string[] => labelled(label.padEnd(8), text, pen, '');

function statuses({ checks, target }: Report, { width }: Pen): string[] {
  if (isOfFiles(target)) return [];
  const count = (status: string): number => checks.filter((check) => check.status === status).length;
  const unknown = checks.filter(({ status }) => status === 'unknown');
  const why = unknown
    .slice(0, MOST_REASONS)
    .flatMap(({ id, reason }) => wrap(line(`${id}: ${reason ?? ''}`), width, '           '));
  const counts = `Passed ${count('passed')}   Not applicable ${count('not-applicable')}   Could not run ${unknown.length}`;
  return unknown.length === 0 ? [counts] : [counts, ...why];
}

const covered = ({ coverage }: Report, pen: Pen): string[] =>
  coverage.operations === 0 ? [] : entry('Coverage', line(coverage.summary), pen);

function skipped({ coverage }: Report, pen: Pen): string[] {
  const names = coverage.ledger
    .filter(({ notSent }) => notSent !== undefined)
    .map(({ method, path }) => `${method} ${path}`);
  return names.length === 0 ? [] : entry('Skipped', line(firstOf(names, MOST_SKIPPED)), pen);
}

/** Where identities differ; the whole is in the other formats. */
function access({ authorization }: Report, pen: Pen): string[] {
  if (authorization === undefined) return [];
  const rows = distinctiveRows(authorization);
  const rest = rows.length - MOST_ROWS;
  const shown = rows.slice(0, MOST_ROWS).map((row) => `${rowWords(row)}: ${resultWords(row)}`);
  return [...shown, ...(rest > 0 ? [`${rest} more rows of this kind are in the JSON and HTML reports`] : [])].flatMap(
    (text) => entry('Access', line(text), pen),
  );
}

function notes({ notes: all }: Report, pen: Pen): string[] {
  const rest = all.length - MOST_NOTES;
  const more = `${rest} more ${rest === 1 ? 'note is' : 'notes are'} in the JSON and HTML reports`;
  return [...all.slice(0, MOST_NOTES).map(line), ...(rest > 0 ? [more] : [])].flatMap((text) =>
    entry('Note', text, pen),
  );
}

/** Each guide once, with how many findings it helps with. */
function guides({ findings }: Report, pen: Pen): string[] {
  const counts = new Map<string, number>();
  for (const { guide } of findings.map(({ remediation }) => remediation))
    if (guide !== undefined) counts.set(guide, (counts.get(guide) ?? 0) + 1);
  return [...counts].flatMap(([guide, count]) =>
    entry('Guide', `openbrick guide ${guide}   (${count} ${count === 1 ? 'finding' : 'findings'}, step by step)`, pen),
  );
}

function next({ findings, target }: Report, pen: Pen): string[] {
  const worst = findings.find(({ severity }) => severity !== 'info');
  if (worst === undefined) return [];
  const explain = entry('Explain', `openbrick checks ${worst.check}`, pen);
  const verify =
    'fix the first finding, scan with --report json=report.json, and later run: openbrick verify report.json';
  return !target.sources.includes('live') ? explain : [...explain, ...entry('Next', verify, pen)];
}
