import picocolors from 'picocolors';
import type { Finding, Report } from '../model/report.ts';
import { type Severity, severities } from '../model/terms.ts';
import type { Format } from './format.ts';
import { line, moreWords, otherPlaces, placesWords, secretWords } from './place.ts';
import { coverageWords, isOfFiles, targetWords } from './target.ts';
import { wrap } from './wrap.ts';

type Colors = ReturnType<typeof picocolors.createColors>;

/** What every part of the text needs. */
interface Pen {
  readonly paint: Colors;
  readonly width: number;
}

/** Severities shown whole; milder ones are a line each. */
const shownWhole = new Set<Severity>(['critical', 'high', 'medium']);
/** Other places that are named; the count of the rest is said. */
const mostPlaces = 4;
/** Requests left out that are named. */
const mostLeftOut = 5;

/** The report for a person at a terminal (look.md): how bad, what first, where, how do I know, what do I do, what was not looked at. */
export const renderTerminal: Format = (report, { width, color }) => {
  const pen = { paint: picocolors.createColors(color), width };
  const parts = [
    withoutGrade(report, pen),
    heading(report, pen),
    verdict(report, pen),
    categoryLine(report, pen),
    findings(report, pen),
    footer(report, pen),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};

/** Before all else: that nothing was graded, why, and what to do. */
function withoutGrade({ noGrade, target }: Report, { paint, width }: Pen): string {
  if (noGrade === undefined || isOfFiles(target)) return '';
  const [first = '', ...rest] = wrap(line(`No grade: ${noGrade}.`), width, '  ');
  return [paint.bold(first.trimStart()), ...rest].join('\n');
}

function heading({ tool, target }: Report, { paint }: Pen): string {
  const frameworks = (target.frameworks ?? [])
    .slice(0, 3)
    .map(
      ({ id, confidence, evidence }) =>
        `${id} (${confidence}${evidence.length > 0 ? `: ${evidence.slice(0, 2).join(', ')}` : ''})`,
    )
    .join(', ');
  return line(
    [`${tool.name} ${tool.version}`, targetWords(target), frameworks, documentWords(target)]
      .filter((part) => part !== '')
      .join('   '),
  ).replace(tool.name, paint.bold(tool.name));
}

const documentWords = ({ document }: Report['target']): string =>
  document === undefined
    ? ''
    : `OpenAPI ${document.version}, ${document.operations} ${document.operations === 1 ? 'operation' : 'operations'}`;

function verdict(report: Report, { paint }: Pen): string {
  const { grade, gradeMeans, score, target, findings, requests, durationMs } = report;
  const counts = severities
    .map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${count} ${severity}`)
    .join('  ');
  if (isOfFiles(target)) return `  ${paint.bold(counts === '' ? 'no keys found' : counts)}`;
  const sent =
    requests.budget === 0 ? '' : `${requests.sent} of ${requests.budget} requests, ${(durationMs / 1000).toFixed(1)} s`;
  if (grade === null || score === null) {
    return `  ${paint.bold('no grade')}   ${counts === '' ? 'no findings' : counts}   ${paint.dim(sent)}`.trimEnd();
  }
  const judged = coverageWords(report);
  const first = `  ${gradeColor(grade, paint)(paint.bold(grade))}  ${score} / 100   ${counts === '' ? 'no findings' : counts}   ${judged === '' ? '' : `${judged}   `}${paint.dim(sent)}`;
  return gradeMeans === undefined ? first : `${first}\n     ${line(gradeMeans)}`;
}

const gradeColor = (grade: string, paint: Colors): ((text: string) => string) =>
  grade === 'A' || grade === 'B' ? paint.green : grade === 'C' ? paint.yellow : paint.red;

/** Categories that lost points, worst first; the untouched ones in one word. */
function categoryLine({ categories }: Report, { paint, width }: Pen): string {
  const scored = categories.filter(({ score }) => score !== null);
  const lost = scored.filter(({ score }) => (score ?? 100) < 100).sort((a, b) => (a.score ?? 0) - (b.score ?? 0));
  if (lost.length === 0) return '';
  const rest = scored.length - lost.length;
  const words = `${lost.map(({ id, score }) => `${id} ${score}`).join('   ')}${rest > 0 ? `   ${rest} more at 100` : ''}`;
  return wrap(words, width, '  ')
    .map((text) => paint.dim(text))
    .join('\n');
}

function findings({ findings }: Report, pen: Pen): string {
  const whole = findings.filter(({ severity }) => shownWhole.has(severity)).map((finding) => block(finding, pen));
  const brief = findings.filter(({ severity }) => !shownWhole.has(severity)).map((finding) => row(finding, pen));
  return [...whole, ...(brief.length === 0 ? [] : [brief.join('\n')])].join('\n\n');
}

function block(finding: Finding, pen: Pen): string {
  const { paint, width } = pen;
  const { severity, title, check, confidence, summary, remediation, proof } = finding;
  const label = severityColor(severity, paint)(paint.bold(severity.toUpperCase().padEnd(8)));
  const doubt = confidence === 'certain' ? '' : ` (${confidence})`;
  const secret = secretWords(finding);
  const places = otherPlaces(finding);
  const named = `Fix${remediation.framework === undefined ? '' : ` (${remediation.framework})`}`;
  const rest = places.length > mostPlaces ? `, and ${places.length - mostPlaces} more` : '';
  return [
    `${label}  ${paint.bold(line(title))}${doubt}   ${paint.dim(check)}`,
    `  ${placesWords(finding)}`,
    ...(secret === undefined ? [] : [`  ${secret}`]),
    ...wrap(line(summary), width, '  '),
    ...labelled(named, line(remediation.summary), width),
    ...(remediation.guide === undefined
      ? []
      : [`  ${' '.repeat(named.length + 3)}openbrick guide ${remediation.guide}`]),
    ...(places.length === 0 ? [] : labelled('Also seen', `${places.slice(0, mostPlaces).join(', ')}${rest}`, width)),
    ...(proof.curl === undefined ? [] : [`  See it again   ${paint.dim(line(proof.curl))}`]),
  ].join('\n');
}

/** `  Fix   text that goes on`, further lines under the text. */
function labelled(label: string, text: string, width: number): string[] {
  const indent = ' '.repeat(label.length + 5);
  return wrap(text, width, indent).map((each, i) => (i === 0 ? `  ${label}   ${each.slice(indent.length)}` : each));
}

function row(finding: Finding, { paint, width }: Pen): string {
  const { severity, check, summary, location } = finding;
  const more = moreWords(finding);
  const start = `${severity.toUpperCase().padEnd(8)}  `;
  const text = wrap(
    line(`${location.path ?? location.file ?? ''}  ${summary}${more === '' ? '' : ` (${more})`}`),
    width - check.length - 3,
    ' '.repeat(start.length),
  );
  return text
    .map((each, i) =>
      i === 0 ? `${severityColor(severity, paint)(start)}${each.slice(start.length)}   ${paint.dim(check)}` : each,
    )
    .join('\n');
}

const severityColor = (severity: Severity, paint: Colors): ((text: string) => string) => {
  if (severity === 'critical' || severity === 'high') return paint.red;
  return severity === 'medium' ? paint.yellow : paint.cyan;
};

function footer(report: Report, pen: Pen): string {
  return [statuses(report, pen), covered(report, pen), leftOut(report, pen), notes(report, pen), next(report)]
    .filter((part) => part !== '')
    .join('\n');
}

function statuses({ checks, target }: Report, { width }: Pen): string {
  if (isOfFiles(target)) return '';
  const count = (status: string): number => checks.filter((check) => check.status === status).length;
  const unknown = checks.filter(({ status }) => status === 'unknown');
  const why = unknown
    .slice(0, 3)
    .map(({ id, reason }) => `${id}: ${reason ?? ''}`)
    .join('; ');
  const line1 = `Passed ${count('passed')}   Not applicable ${count('not-applicable')}   Unknown ${unknown.length}`;
  return unknown.length === 0 ? line1 : [line1, ...wrap(line(why), width, '            ')].join('\n');
}

const covered = ({ coverage }: Report, { width }: Pen): string =>
  coverage.operations === 0
    ? ''
    : labelled('Looked at', line(coverage.summary), width)
        .map((each) => each.slice(2))
        .join('\n');

function leftOut({ coverage }: Report, { width }: Pen): string {
  const acting = coverage.ledger.filter(({ notSent }) => notSent !== undefined);
  if (acting.length === 0) return '';
  const named = acting
    .slice(0, mostLeftOut)
    .map(({ method, path }) => `${method} ${path}`)
    .join(', ');
  const more = acting.length > mostLeftOut ? `, and ${acting.length - mostLeftOut} more` : '';
  return labelled('Left out', line(`${named}${more}`), width)
    .join('\n')
    .slice(2);
}

const notes = ({ notes }: Report, { width }: Pen): string =>
  notes
    .slice(0, 6)
    .flatMap((note) => labelled('Note', line(note), width))
    .map((each) => each.slice(2))
    .join('\n');

function next({ findings, target }: Report): string {
  const worst = findings.find(({ severity }) => severity !== 'info');
  return worst === undefined || target.url === undefined
    ? ''
    : 'Next       mend the first, then: openbrick scan … --report json=report.json, and later: openbrick verify report.json';
}
