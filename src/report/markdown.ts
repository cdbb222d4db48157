import type { Finding, Report } from '../model/report.ts';
import { severities } from '../model/terms.ts';
import { rowWords } from './access.ts';
import { byCheck } from './by-check.ts';
import { controlsByCheck } from './controls.ts';
import type { Format, RenderContext } from './format.ts';
import { frameworkName } from './framework-name.ts';
import { patchLines } from './patch.ts';
import { line, otherPlaces, pathPlaces, placesWords, secretWords } from './place.ts';
import { suppressionWords } from './suppression-words.ts';
import { coverageWords, isOfFiles, targetWords } from './target.ts';

/** Other places that are named; the count of the rest is said. */
const mostPlaces = 10;
/** Places that a row of the table names. */
const PLACES_IN_ROW = 3;
/** Lines of a list of what is no finding. */
const MOST_LISTED = 50;

/** Fit for a pull-request comment: tables and folded details, nothing of a server's active. */
export const renderMarkdown: Format = (report, { rules }) =>
  `${[summary(report), table(report), ...detailsOf(report, rules), rest(report)].filter((part) => part !== '').join('\n\n')}\n`;

/** Our own words: every character that could start markup, HTML, a mention or a link is written as a character reference. */
const text = (received: string): string =>
  line(received)
    .replace(/[&<>"'`*_[\](){}#|\\~!@$^:]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/\bwww\./gi, 'www&#46;');

/**
 * Received text as a code span, in which a renderer makes no link, mention or mail address: its fence is longer than any run of
 * backticks inside. `|` would end the cell of a table.
 */
function code(received: string): string {
  const inside = line(received);
  if (inside.trim() === '') return '';
  const longest = Math.max(0, ...(inside.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^[` ]|[` ]$/.test(inside) ? ' ' : '';
  return `${fence}${pad}${inside}${pad}${fence}`;
}

/** A sentence of ours in which received text is between backticks; where these do not match, all of it is received text. */
function prose(said: string, received: (text: string) => string = code): string {
  const parts = said.split('`');
  return parts.length % 2 === 0
    ? received(said)
    : parts.map((part, i) => (i % 2 === 0 ? text(part) : received(part))).join('');
}

/** In a table, where `|` would end the cell also inside a code span. */
const cellCode = (received: string): string => code(received).replaceAll('|', '\\u007c');

/** In a line that is HTML, where Markdown is not read. */
const htmlCode = (received: string): string => `<code>${text(received)}</code>`;

function summary(report: Report): string {
  const { grade, gradeMeans, score, noGrade, target, findings, requests, coverage } = report;
  const counts = severities
    .map((severity) => `${findings.filter((finding) => finding.severity === severity).length} ${severity}`)
    .join(', ');
  if (isOfFiles(target)) return `## openbrick: ${text(targetWords(target))}\n\n${counts}.`;
  const verdict = grade === null ? `No grade: ${prose(noGrade ?? '')}` : `**${grade}**, ${score} of 100`;
  return [
    `## openbrick: ${verdict}`,
    '',
    ...(gradeMeans === undefined ? [] : [`${text(`${grade}: ${gradeMeans}.`)}`, '']),
    `${code(targetWords(target))}. ${counts}. ${requests.sent} requests, ${[coverageWords(report), `coverage ${Math.round(coverage.share * 100)} %`].filter((part) => part !== '').join(', ')}.`,
  ].join('\n');
}

function table({ findings }: Report): string {
  if (findings.length === 0) return 'No findings.';
  const groups = severities.flatMap((severity) => byCheck(findings.filter((each) => each.severity === severity)));
  const rows = groups.map((group) => {
    const [{ severity, title, check }] = group;
    return `| ${severity} | ${prose(title, cellCode)} | ${placesOf(group)} | ${cellCode(check)} |`;
  });
  return ['| severity | finding | where | check |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** The same defect in many places is one row. */
function placesOf(group: readonly Finding[]): string {
  const left = group.length - PLACES_IN_ROW;
  const named = group.slice(0, PLACES_IN_ROW).map((finding) => cellCode(placesWords(finding)));
  return [...named, ...(left > 0 ? [`and ${left} more`] : [])].join('<br>');
}

/** What a reader of a finding wants to know of its check. */
interface OfCheck {
  readonly why: string | undefined;
  readonly controls: string | undefined;
}

function detailsOf(report: Report, rules: RenderContext['rules']): string[] {
  const controls = controlsByCheck(report);
  const why = new Map(rules.map((rule) => [rule.id, rule.why]));
  return report.findings.map((finding) =>
    details(finding, { why: why.get(finding.check), controls: controls.get(finding.check) }),
  );
}

function details(finding: Finding, { why, controls }: OfCheck): string {
  const { severity, title, summary, remediation, proof, references, confidence } = finding;
  const secret = secretWords(finding);
  const others = otherPlaces(finding);
  const path = pathPlaces(finding.path);
  const items = [
    prose(summary),
    ...(why === undefined ? [] : [`**Why it matters:** ${prose(why)}`]),
    ...(secret === undefined ? [] : [text(secret)]),
    ...(path.length < 2 ? [] : [`**Path:** ${path.map((place) => code(place)).join(' → ')}`]),
    `**Fix${remediation.framework === undefined ? '' : ` (${text(frameworkName(remediation.framework))})`}:** ${prose(remediation.summary)}`,
    ...(remediation.guide === undefined ? [] : [`**Guide:** ${code(`openbrick guide ${remediation.guide}`)}`]),
    ...(remediation.patch === undefined ? [] : [`**Patch:** ${patchLines(remediation.patch).map(code).join('<br>')}`]),
    ...(others.length === 0
      ? []
      : [
          `**Also at:** ${others.slice(0, mostPlaces).map(code).join(', ')}${others.length > mostPlaces ? `, and ${others.length - mostPlaces} more` : ''}`,
        ]),
    ...(proof.curl === undefined ? [] : [`**Reproduce:** ${code(proof.curl)}`]),
    `Confidence ${confidence}. ${references.map(text).join(', ')}`,
    ...(controls === undefined ? [] : [`Controls: ${text(controls)}`]),
  ];
  return [
    `<details><summary>${severity}: ${prose(title, htmlCode)} (${htmlCode(placesWords(finding))})</summary>`,
    '',
    ...items.flatMap((item) => [item, '']),
    '</details>',
  ].join('\n');
}

/** Who could read what, as a table. */
function accessLines({ authorization }: Report): string[] {
  if (authorization === undefined || authorization.rows.length === 0) return [];
  const { identities, rows } = authorization;
  const shown = rows.slice(0, MOST_LISTED).map((row) => {
    const results = identities.map((name) => (row.results[name] ?? 'not-asked').replace('-', ' '));
    return `| ${[cellCode(rowWords(row)), ...results].join(' | ')} |`;
  });
  const left = rows.length - shown.length;
  return [
    '### Access',
    '',
    `| operation | ${identities.map(cellCode).join(' | ')} |`,
    `| --- |${' --- |'.repeat(identities.length)}`,
    ...shown,
    ...(left > 0 ? ['', `${left} more rows are in the JSON report.`] : []),
    '',
  ];
}

function rest(report: Report): string {
  const { checks, notes, coverage, suppressed = [] } = report;
  const unknown = checks
    .filter(({ status }) => status === 'unknown')
    .map(({ id, reason }) => `- ${code(id)}: ${prose(reason ?? '')}`);
  const left = coverage.ledger
    .filter(({ notSent }) => notSent !== undefined)
    .map(({ method, path, notSent }) => `- ${code(`${method} ${path}`)}: ${prose(notSent ?? '')}`);
  const accepted = suppressed.map(
    (finding) =>
      `- ${prose(finding.title)} (${code(placesWords(finding))}), suppressed ${text(suppressionWords(finding.suppression))}`,
  );
  return [
    ...(unknown.length === 0 ? [] : ['### Could not run', '', ...unknown, '']),
    ...(coverage.operations === 0 ? [] : ['### Coverage', '', prose(coverage.summary), '']),
    ...accessLines(report),
    ...(left.length === 0 ? [] : ['### Skipped', '', ...left.slice(0, MOST_LISTED), '']),
    ...(accepted.length === 0 ? [] : ['### Suppressed', '', ...accepted.slice(0, MOST_LISTED), '']),
    ...(notes.length === 0 ? [] : ['### Notes', '', ...notes.map((note) => `- ${prose(note)}`)]),
  ].join('\n');
}
