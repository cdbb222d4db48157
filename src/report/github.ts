import type { Finding, Report, ReportLocation } from '../model/report.ts';
import type { Severity } from '../model/terms.ts';
import { segmentsBelow } from './artifact.ts';
import type { Format } from './format.ts';
import { line, placesWords, secretWords } from './place.ts';
import { isOfFiles, targetWords } from './target.ts';

const COMMANDS: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'notice',
  info: 'notice',
};

/** Workflow commands of GitHub Actions: each finding is an annotation, at its line where it is in a file. GitHub shows the first ten of each kind in a step. */
export const renderGithub: Format = (report, { folder }) =>
  [
    ...report.findings.map((finding) => annotation(finding, folder)),
    summary(report),
    ...report.notes.map(note),
    '',
  ].join('\n');

function annotation(finding: Finding, folder: string): string {
  const { severity, title, remediation, check, confidence } = finding;
  const at = fileOf(finding);
  const doubt = confidence === 'certain' ? '' : `, ${confidence}`;
  const path = at?.file === undefined ? undefined : (segmentsBelow(at.file, folder)?.join('/') ?? at.file);
  const properties = [
    ...(path === undefined ? [] : [`file=${property(path)}`]),
    ...(at?.line === undefined ? [] : [`line=${at.line}`]),
    ...(at?.line === undefined || at.column === undefined ? [] : [`col=${at.column}`]),
    `title=${property(line(title))}`,
  ];
  const text = [
    `${severity}${doubt}: ${placesWords(finding)}`,
    finding.summary,
    secretWords(finding),
    `Fix: ${remediation.summary}`,
    `openbrick checks ${check}`,
  ];
  const lines = text.filter((part) => part !== undefined).map(line);
  return `::${COMMANDS[severity]} ${properties.join(',')}::${message(lines.join('\n'))}`;
}

/** The place that is in a file as it is now: of a git history the one in HEAD, of a finding of the server its line in the code. */
function fileOf({ location, related }: Finding): ReportLocation | undefined {
  const all = [location, ...related].filter(({ file, commit }) => file !== undefined && commit === undefined);
  return all.find(({ source }) => source === 'code') ?? all.find(({ file = '' }) => !/^https?:/i.test(file));
}

/** Text after the second `::`. */
const message = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');

/** The value of a property, where a comma or a colon would end it. */
const property = (text: string): string => message(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

/** Both begin with our own word: a line that received text begins could be a command. */
const note = (text: string): string => line(`openbrick: note: ${text}`);

function summary({ findings, grade, gradeMeans, score, target }: Report): string {
  const counts = `${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}`;
  const verdict = grade === null || isOfFiles(target) ? '' : `, grade ${grade}, ${score} of 100 (${gradeMeans})`;
  return line(`openbrick: ${counts}${verdict}: ${targetWords(target)}`);
}
