import type { AuthorizationRow, Report } from '../../model/report.ts';
import { rowWords } from '../access.ts';
import { html, type Markup } from './markup.ts';

/** Who could read what: a row an operation and object, a column an identity. */
export function accessTable({ authorization }: Report): Markup | false {
  if (authorization === undefined || authorization.rows.length === 0) return false;
  const { identities, rows } = authorization;
  const head = ['Operation', ...identities].map(
    (name) => html`<th scope="col"><button type="button">${name}</button></th>`,
  );
  return html`<section aria-labelledby="access"><h2 id="access">Access</h2><p>What each identity got. Part means the same object with fewer properties than its owner or another identity gets.</p>
<div class="scroll"><table data-sortable class="cards"><thead><tr>${head}</tr></thead><tbody>${rows.map((row) => bodyRow(row, identities))}</tbody></table></div></section>`;
}

const bodyRow = (row: AuthorizationRow, identities: readonly string[]): Markup =>
  html`<tr><td data-label="Operation"><span>${rowWords(row)}</span></td>${identities.map((name) => cell(row, name))}</tr>`;

const cell = ({ results, owner }: AuthorizationRow, name: string): Markup => {
  const result = (results[name] ?? 'not-asked').replace('-', ' ');
  return html`<td data-label="${name}"><span>${owner === name ? `${result} (owner)` : result}</span></td>`;
};
