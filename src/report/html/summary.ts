import type { Report } from '../../model/report.ts';
import { severities } from '../../model/terms.ts';
import { frameworkName } from '../framework-name.ts';
import { coverageWords, isOfFiles, targetWords } from '../target.ts';
import { html, type Markup } from './markup.ts';
import { tileOf } from './tile.ts';

/** How bad it is, and of what: grade, score, target, counts by severity. */
export function summary(report: Report): Markup {
  const { grade, gradeMeans, noGrade, target } = report;
  const { sign, words, label } = tileOf(report);
  const { document } = target;
  const lines = [
    gradeMeans !== undefined && html`<p class="means">${gradeMeans}</p>`,
    document !== undefined &&
      html`<p>OpenAPI ${document.version} document ${document.from}: ${document.operations} ${document.operations === 1 ? 'operation' : 'operations'}</p>`,
    frameworks(report),
    html`<p class="dim">${effort(report)}</p>`,
  ].filter((line) => line !== false);
  return html`<p class="brand">openbrick report</p>${noGrade !== undefined && !isOfFiles(target) && html`<p class="nograde"><strong>No grade: ${noGrade}.</strong></p>`}<div class="top"><div class="grade ${grade ?? 'none'}" role="img" aria-label="${label}"><b>${sign}</b><span>${words}</span></div>
<div class="about"><h1>${targetWords(target)}</h1>${lines}</div></div>${severityBar(report)}`;
}

const frameworks = ({ target }: Report): Markup | false => {
  const known = target.frameworks ?? [];
  return (
    known.length > 0 &&
    html`<p>${known.map(
      ({ id, confidence, evidence }, i) =>
        html`${i > 0 && ', '}<span${evidence.length > 0 && html` title="${evidence.join(', ')}"`}>${frameworkName(id)}</span> <span class="dim">(${confidence}${evidence.length > 0 && `: ${evidence.slice(0, 2).join(', ')}`})</span>`,
    )}</p>`
  );
};

function effort(report: Report): string {
  const { target, startedAt, durationMs, requests, coverage } = report;
  const time = `${startedAt.slice(0, 16).replace('T', ' ')} UTC, ${(durationMs / 1000).toFixed(1)} s`;
  if (isOfFiles(target)) return time;
  const judged = coverageWords(report);
  return `${time}, ${requests.sent} of ${requests.budget} requests, ${judged === '' ? '' : `${judged}, `}coverage ${Math.round(coverage.share * 100)} %`;
}

/** Counts as a bar; each part says its count and severity in words too. */
function severityBar({ findings }: Report): Markup | false {
  const counts = severities
    .map((severity) => ({ severity, count: findings.filter((each) => each.severity === severity).length }))
    .filter(({ count }) => count > 0);
  if (counts.length === 0) return false;
  return html`<ul class="bar" aria-label="Findings by severity">${counts.map(
    ({ severity, count }) => html`<li class="${severity} w${Math.min(20, count)}"><b>${count}</b> ${severity}</li>`,
  )}</ul>`;
}
