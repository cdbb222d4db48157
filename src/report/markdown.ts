import type { Finding, Report } from '../model/report.ts';
import { severities } from '../model/terms.ts';
import type { Format } from './format.ts';
import { line, otherPlaces, placeWords, secretWords } from './place.ts';
import { coverageWords, isOfFiles, targetWords } from './target.ts';

/** Fit for a pull-request comment: tables and folded details, nothing of a server's active. */
export const renderMarkdown: Format = (report) =>
  `${[summary(report), table(report), ...report.findings.map(details), rest(report)].filter((part) => part !== '').join('\n\n')}\n`;

/**
 * Text in a Markdown document that may hold a server's words: every character that could start markup, HTML, a mention or a link
 * is written as a character reference, which Markdown and GitHub show as it is.
 */
const text = (received: string): string =>
  line(received)
    .replace(/[&<>"'`*_[\](){}#|\\~!@$^:]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/\bwww\./gi, 'www&#46;');

function summary(report: Report): string {
  const { grade, score, noGrade, target, findings, requests, coverage } = report;
  const counts = severities
    .map((severity) => `${findings.filter((finding) => finding.severity === severity).length} ${severity}`)
    .join(', ');
  if (isOfFiles(target)) return `## openbrick: ${targetWords(target)}\n\n${counts}.`;
  const verdict = grade === null ? `No grade: ${text(noGrade ?? '')}` : `**${grade}**, ${score} of 100`;
  return [
    `## openbrick: ${verdict}`,
    '',
    `${text(targetWords(target))}. ${counts}. ${requests.sent} requests, ${[coverageWords(report), `coverage ${Math.round(coverage.share * 100)} %`].filter((part) => part !== '').join(', ')}.`,
  ].join('\n');
}

function table({ findings }: Report): string {
  if (findings.length === 0) return 'No findings.';
  const rows = findings.map(
    ({ severity, title, check, location }) =>
      `| ${severity} | ${text(title)} | ${text(placeWords(location))} | ${text(check)} |`,
  );
  return ['| severity | finding | where | check |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function details(finding: Finding): string {
  const { severity, title, summary, remediation, proof, references, confidence } = finding;
  const secret = secretWords(finding);
  const others = otherPlaces(finding);
  const items = [
    text(summary),
    ...(secret === undefined ? [] : [text(secret)]),
    `**Fix${remediation.framework === undefined ? '' : ` (${text(remediation.framework)})`}:** ${text(remediation.summary)}`,
    ...(remediation.guide === undefined ? [] : [`**Guide:** openbrick guide ${text(remediation.guide)}`]),
    ...(others.length === 0 ? [] : [`**Also seen:** ${others.slice(0, 10).map(text).join(', ')}`]),
    ...(proof.curl === undefined ? [] : [`**See it again:** <code>${text(proof.curl)}</code>`]),
    `Confidence ${confidence}. ${references.map(text).join(', ')}`,
  ];
  return [
    `<details><summary>${severity}: ${text(title)} (${text(placeWords(finding.location))})</summary>`,
    '',
    ...items.flatMap((item) => [item, '']),
    '</details>',
  ].join('\n');
}

function rest({ checks, notes, coverage }: Report): string {
  const unknown = checks
    .filter(({ status }) => status === 'unknown')
    .map(({ id, reason }) => `- ${id}: ${text(reason ?? '')}`);
  const left = coverage.ledger
    .filter(({ notSent }) => notSent !== undefined)
    .map(({ method, path, notSent }) => `- ${text(`${method} ${path}: ${notSent}`)}`);
  return [
    ...(unknown.length === 0 ? [] : ['### Could not look', '', ...unknown, '']),
    ...(coverage.operations === 0 ? [] : ['### Looked at', '', text(coverage.summary), '']),
    ...(left.length === 0 ? [] : ['### Left out', '', ...left.slice(0, 50), '']),
    ...(notes.length === 0 ? [] : ['### Notes', '', ...notes.map((note) => `- ${text(note)}`)]),
  ].join('\n');
}
