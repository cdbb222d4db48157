import type { LedgerLine, Report } from '../../model/report.ts';
import { html, type Markup, prose } from './markup.ts';

const COLUMNS = ['Method', 'Path', 'Source', 'Sent as', 'Response'] as const;

/** Every operation that is known and what became of it: a table, on a narrow screen cards. */
export function coverageTable({ coverage: { ledger, summary } }: Report): Markup | false {
  if (ledger.length === 0) return false;
  const head = COLUMNS.map((name) => html`<th scope="col"><button type="button">${name}</button></th>`);
  return html`<section aria-labelledby="coverage"><h2 id="coverage">Coverage</h2><p>${summary}</p>
<p class="tools"><label>Filter operations <input data-filter type="search" autocomplete="off"></label></p>
<div class="scroll"><table data-sortable class="cards calls"><thead><tr>${head}</tr></thead><tbody>${ledger.map(row)}</tbody></table></div></section>`;
}

function row(line: LedgerLine): Markup {
  const cells = [html`${line.method}`, html`${line.path}`, html`${line.source}`, html`${sentAs(line)}`, response(line)];
  return html`<tr>${COLUMNS.map((name, i) => html`<td data-label="${name}"><span>${cells[i]}</span></td>`)}</tr>`;
}

const sentAs = ({ outcome, signedIn }: LedgerLine): string => {
  if (outcome === 'not-asked') return 'not sent';
  return signedIn ? 'authenticated' : 'anonymous';
};

const response = ({ status, outcome, notSent }: LedgerLine): Markup =>
  status === undefined
    ? html`<span class="dim">${prose(notSent ?? 'no response')}</span>`
    : html`${status} <span class="dim">${OUTCOMES[outcome]}</span>`;

const OUTCOMES: Readonly<Record<LedgerLine['outcome'], string>> = {
  reached: 'returned content',
  refused: 'required credentials',
  redirected: 'redirected',
  absent: 'not found',
  rejected: 'rejected the request',
  trouble: 'error or limit of the server',
  blocked: 'blocked',
  static: 'static file',
  shell: 'page of an application',
  document: 'API document',
  empty: 'empty',
  'not-asked': 'not sent',
};
