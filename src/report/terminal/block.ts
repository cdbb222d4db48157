import type { Finding } from '../../model/report.ts';
import { frameworkName } from '../framework-name.ts';
import { patchLines } from '../patch.ts';
import { line, otherPlaces, pathPlaces, placesWords, secretWords } from '../place.ts';
import { firstOf, labelled, type Pen, severityColor, titleLines } from './pen.ts';
import { wrap } from './wrap.ts';

/** Other places that are named; the rest is counted. */
const MOST_PLACES = 4;
/** The width of a severity before a title. */
const INDENT = ' '.repeat(10);

/** The findings of one check, whole: a title, for each its place and proof, and a fix once where it is the same for all. */
export function block(findings: readonly [Finding, ...Finding[]], pen: Pen): string {
  const [first] = findings;
  const fixes = new Set(findings.map(({ remediation }) => remediation.summary));
  const parts = findings.flatMap((finding, i) => [
    ...(i > 0 ? [''] : []),
    ...head(finding, findings[i - 1], pen),
    ...proof(finding, pen),
    ...(fixes.size > 1 || i === findings.length - 1 ? fix(finding, pen) : []),
    ...patch(finding),
    ...reproduce(finding, pen),
  ]);
  const { paint } = pen;
  const label = severityColor(first.severity, paint)(paint.bold(first.severity.toUpperCase().padEnd(8)));
  return [`${label}  ${parts[0]}`, ...parts.slice(1)].join('\n');
}

/** The title with its check; of a finding that follows another of the same title, nothing. */
function head({ title, check, confidence }: Finding, before: Finding | undefined, pen: Pen): string[] {
  if (before?.title === title && before.confidence === confidence) return [];
  const doubt = confidence === 'certain' ? '' : ` (${confidence})`;
  return titleLines(`${line(title)}${doubt}`, check, pen, before === undefined ? INDENT : '');
}

function proof(finding: Finding, pen: Pen): string[] {
  const secret = secretWords(finding);
  const places = otherPlaces(finding);
  const path = pathPlaces(finding.path);
  return [
    ...wrap(placesWords(finding), pen.width, '  '),
    ...(secret === undefined ? [] : [`  ${secret}`]),
    ...wrap(line(finding.summary), pen.width, '  '),
    ...(path.length < 2 ? [] : labelled('Path', path.join(' → '), pen)),
    ...(places.length === 0 ? [] : labelled('Also at', firstOf(places, MOST_PLACES), pen)),
  ];
}

/** The guide is named at the end of the report, once for all findings that it is for. */
function fix({ remediation: { framework, summary } }: Finding, pen: Pen): string[] {
  const label = framework === undefined ? 'Fix' : `Fix (${frameworkName(framework)})`;
  return labelled(label, line(summary), pen);
}

/** Not wrapped, as the lines of code are. */
function patch({ remediation }: Finding): string[] {
  if (remediation.patch === undefined) return [];
  const [file, ...lines] = patchLines(remediation.patch);
  return [`  Patch   ${file}`, ...lines.map((each) => `    ${each}`)];
}

/** Not wrapped: it is there to be copied. */
const reproduce = ({ proof: { curl } }: Finding, { paint }: Pen): string[] =>
  curl === undefined ? [] : [`  Reproduce   ${paint.dim(line(curl))}`];
