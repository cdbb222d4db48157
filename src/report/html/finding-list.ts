import type { Finding, Report } from '../../model/report.ts';
import { type Severity, severities } from '../../model/terms.ts';
import { byCheck } from '../by-check.ts';
import { controlsByCheck } from '../controls.ts';
import type { RenderContext } from '../format.ts';
import { placeWords } from '../place.ts';
import { findingDetails, type Shown } from './finding.ts';
import { html, type Markup, prose } from './markup.ts';

/** Findings that are open at first. */
const OPEN = 3;
/** Places that a row of several findings names. */
const PLACES = 2;
/** From so many on, those out of sight are laid out when they come into it. */
const MANY = 200;

/** All findings: by severity, and findings of one check in one row that unfolds. The script regroups and filters them. */
export function findingList(report: Report, context: RenderContext): Markup {
  const { findings } = report;
  if (findings.length === 0)
    return html`<section aria-labelledby="findings"><h2 id="findings">Findings</h2><p>No findings.</p></section>`;
  const shown = {
    open: new Set(findings.slice(0, OPEN)),
    rules: new Map(context.rules.map((rule) => [rule.id, rule])),
    controls: controlsByCheck(report),
    guides: guidesOf(findings, context),
  };
  return html`<section aria-labelledby="findings" class="list${findings.length > MANY && ' many'}"><h2 id="findings">Findings</h2>${tools(findings)}
<p class="dim" data-none hidden>No finding matches.</p><div data-findings>${severities.map((severity) => section(severity, findings, shown))}</div></section>`;
}

/** For each guide the finding that holds its steps: the first, to which the others link. */
function guidesOf(findings: readonly Finding[], { guide }: RenderContext): Shown['guides'] {
  const guides = new Map<string, { readonly holder: Finding; readonly text: string }>();
  for (const finding of findings) {
    const name = finding.remediation.guide;
    const text = name === undefined || guides.has(name) ? undefined : guide(name);
    if (name !== undefined && text !== undefined) guides.set(name, { holder: finding, text });
  }
  return guides;
}

/** Works with the script only, which shows it. */
const tools = (findings: readonly Finding[]): Markup => html`<div class="tools" data-tools hidden>
<label>Search <input data-search type="search" autocomplete="off"></label>
<label>Group by <select data-group><option value="severity">severity</option><option value="check">check</option><option value="place">place</option><option value="category">category</option></select></label>
<span class="chips" role="group" aria-label="Show severities">${severities
  .filter((severity) => findings.some((each) => each.severity === severity))
  .map(
    (severity) =>
      html`<button type="button" class="tag ${severity}" data-severity="${severity}" aria-pressed="true">${severity}</button>`,
  )}</span>
<button type="button" data-expand aria-expanded="false">Expand all</button><span class="dim" data-count aria-live="polite"></span></div>`;

function section(severity: Severity, all: readonly Finding[], shown: Shown): Markup {
  const findings = all.filter((finding) => finding.severity === severity);
  if (findings.length === 0) return html``;
  return html`<section class="group" aria-labelledby="s-${severity}"><h3 class="heading" id="s-${severity}"><span class="tag ${severity}">${severity}</span> ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}</h3>${byCheck(findings).map((group) => rows(group, shown))}</section>`;
}

/** `GET /a; GET /b and 4 more`. */
function firstPlaces(findings: readonly Finding[]): string {
  const places = [...new Set(findings.map(({ location }) => placeWords(location)))];
  const more = places.length - PLACES;
  return `${places.slice(0, PLACES).join('; ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const inRow = (before: Finding | undefined, rowTitle: string, shown: Shown): Shown => ({
  ...shown,
  rowTitle,
  ...(before !== undefined && { before }),
});

/** One finding, or the findings of one check below one row. */
function rows(findings: readonly [Finding, ...Finding[]], shown: Shown): Markup {
  const [first] = findings;
  if (findings.length === 1) return findingDetails(first, shown);
  const open = findings.some((finding) => shown.open.has(finding));
  const title = shown.rules.get(first.check)?.title ?? first.title;
  return html`<details class="several ${first.severity}"${open && html` open`}><summary><span class="tag ${first.severity}">${first.severity}</span><h4>${prose(title)}</h4><code class="check">${first.check}</code><span class="dim">${findings.length} findings</span><span class="where">${firstPlaces(findings)}</span></summary><div class="inside">${findings.map((finding, at) => findingDetails(finding, inRow(findings[at - 1], title, shown)))}</div></details>`;
}
