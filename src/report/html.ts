import { createHash } from 'node:crypto';
import type { LedgerLine, Report } from '../model/report.ts';
import { type Severity, severities } from '../model/terms.ts';
import type { Format } from './format.ts';
import { findingDetails } from './html-finding.ts';
import { script } from './html-script.ts';
import { style } from './html-style.ts';
import { html, type Markup, prose } from './markup.ts';
import { placeWords } from './place.ts';
import { coverageWords, isOfFiles, targetWords } from './target.ts';

/** Findings worth opening first. */
const first = 3;

/** One file: no external resource, works from disk and by mail, prints whole. Everything of a server is text, never markup. */
export const renderHtml: Format = (report) =>
  `<!doctype html>\n${html`<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer">
<title>openbrick: ${tile(report).title}</title>
`}<style>${style}</style></head>\n${body(report)}<script>${script}</script>\n</html>\n`;

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const policy = `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`;

const body = (report: Report): Markup => html`<body><a class="skip" href="#findings">To the findings</a>
<header>${top(report)}</header>
<main>${worst(report)}${categoryBars(report)}
<h2 id="findings">Findings</h2>
${findings(report)}${coverage(report)}${checks(report)}${notes(report)}</main>
<footer class="dim"><p>${report.tool.name} ${report.tool.version}. ${isOfFiles(report.target) ? 'It reads, and sends nothing.' : 'A scan from outside: it reads, and changes nothing.'} It says that a key has the format of one, never that it works.
What it could not look at is listed; what it did not find may still be there.</p></footer></body>
`;

function top(report: Report): Markup {
  const { grade, gradeMeans, noGrade, target, findings } = report;
  const frameworks = (target.frameworks ?? []).map(({ id, confidence }) => `${id} (${confidence})`).join(', ');
  const { document } = target;
  const { sign, words, label } = tile(report);
  return html`<h1>openbrick report</h1>${noGrade !== undefined && !isOfFiles(target) && html`<p><strong>No grade: ${noGrade}.</strong></p>`}<div class="top"><div class="grade ${grade ?? 'none'}" role="img" aria-label="${label}"><b>${sign}</b><span>${words}</span></div>
<div><strong>${targetWords(target)}</strong><br>${frameworks !== '' && html`<span>${frameworks}</span><br>`}
${document !== undefined && html`<span>${document.from}: OpenAPI ${document.version}, ${document.operations} operations</span><br>`}
${gradeMeans !== undefined && html`<span>${gradeMeans}</span><br>`}<span class="dim">${effort(report)}</span>
<ul class="counts">${severities.map((severity) => countTag(severity, findings.filter((each) => each.severity === severity).length))}</ul></div></div>`;
}

/** The largest thing on the page: the letter, or where nothing is graded how many keys there are. */
function tile({
  grade,
  score,
  noGrade,
  target,
  findings,
}: Report): Record<'sign' | 'words' | 'label' | 'title', string> {
  if (isOfFiles(target)) {
    const words = findings.length === 1 ? 'key' : 'keys';
    const label = `${findings.length} ${words} found`;
    return { sign: String(findings.length), words, label, title: `${label} in files` };
  }
  if (grade === null)
    return {
      sign: '?',
      words: 'no grade',
      label: `No grade: ${noGrade ?? ''}`,
      title: `no grade, ${targetWords(target)}`,
    };
  const words = `${score ?? ''} / 100`;
  return { sign: grade, words, label: `Grade ${grade}, ${score} of 100`, title: `${grade}, ${targetWords(target)}` };
}

function effort(report: Report): string {
  const { target, startedAt, durationMs, requests, coverage } = report;
  const time = `${startedAt.slice(0, 16).replace('T', ' ')} UTC, ${(durationMs / 1000).toFixed(1)} s`;
  const judged = coverageWords(report);
  const asked = `${requests.sent} of ${requests.budget} requests, ${judged === '' ? '' : `${judged}, `}coverage ${Math.round(coverage.share * 100)} %`;
  return isOfFiles(target) ? time : `${time}, ${asked}`;
}

const countTag = (severity: Severity, count: number): Markup =>
  html`<li class="tag ${severity}">${count} ${severity}</li>`;

function worst({ target, findings }: Report): Markup | false {
  const three = findings.filter(({ severity }) => severity !== 'info').slice(0, first);
  if (three.length === 0 && isOfFiles(target)) return false;
  if (three.length === 0)
    return html`<h2>What first</h2><p>Nothing above info was found by the checks that could look.</p>`;
  return html`<h2>What first</h2><ol class="first">${three.map(
    ({ fingerprint, severity, title, location }) =>
      html`<li><span class="tag ${severity}">${severity}</span> <a href="#f-${fingerprint}">${prose(title)}</a> <span class="dim">${placeWords(location)}</span></li>`,
  )}</ol>`;
}

function categoryBars({ categories }: Report): Markup | false {
  const scored = categories.filter(({ score }) => score !== null);
  if (scored.length === 0) return false;
  return html`<h2>Categories</h2><ul class="bars">${scored.map(
    ({ id, score, findings }) =>
      html`<li><span>${id}</span><span>${score ?? ''}${findings > 0 && html` <span class="dim">(${findings})</span>`}</span><meter min="0" max="100" low="60" high="89" optimum="100" value="${score ?? 0}" aria-label="${id} ${score ?? ''} of 100"></meter></li>`,
  )}</ul>`;
}

function findings({ findings }: Report): Markup {
  if (findings.length === 0) return html`<p>No findings.</p>`;
  const open = new Set(findings.slice(0, first).map(({ fingerprint }) => fingerprint));
  return html`${severities.map((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    return own.length === 0
      ? html``
      : html`<section aria-label="${severity} findings">${own.map((finding) => findingDetails(finding, open.has(finding.fingerprint)))}</section>`;
  })}`;
}

function coverage({ coverage: { ledger, summary } }: Report): Markup | false {
  if (ledger.length === 0) return false;
  const head = ['Method', 'Path', 'Known from', 'Asked as', 'Answer'].map(
    (name) => html`<th scope="col"><button type="button">${name}</button></th>`,
  );
  const rows = ledger.map(
    ({ method, path, source, signedIn, outcome, status, notSent }) =>
      html`<tr><td>${method}</td><td>${path}</td><td>${source}</td><td>${askedAs(outcome, signedIn)}</td><td>${status ?? `not asked: ${notSent ?? 'no answer'}`}${status !== undefined && html` <span class="dim">${outcome}</span>`}</td></tr>`,
  );
  return html`<h2>What was looked at</h2><p>${summary}</p>
<label class="dim" for="filter">Filter</label><br><input id="filter" data-filter type="search" autocomplete="off">
<div class="scroll"><table data-sortable class="stack"><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

const askedAs = (outcome: LedgerLine['outcome'], signedIn: boolean): string => {
  if (outcome === 'not-asked') return '';
  return signedIn ? 'signed in' : 'a stranger';
};

const statusTitles = { unknown: 'Could not look', passed: 'Passed', 'not-applicable': 'Not applicable' } as const;

function checks({ target, checks }: Report): Markup | false {
  if (isOfFiles(target)) return false;
  return html`<h2>Checks</h2>${(['unknown', 'passed', 'not-applicable'] as const).map((status) => {
    const own = checks.filter((check) => check.status === status);
    return own.length === 0
      ? html``
      : html`<details${status === 'unknown' && html` open`}><summary><h3>${statusTitles[status]} (${own.length})</h3></summary><div class="body"><ul>${own.map(({ id, reason }) => html`<li>${id}${reason !== undefined && html` <span class="dim">${reason}</span>`}</li>`)}</ul></div></details>`;
  })}`;
}

const notes = ({ notes }: Report): Markup | false =>
  notes.length > 0 && html`<h2>Notes</h2><ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>`;
