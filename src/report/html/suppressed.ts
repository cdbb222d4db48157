import type { Report, SuppressedFinding } from '../../model/report.ts';
import { placesWords } from '../place.ts';
import { suppressionWords } from '../suppression-words.ts';
import { html, type Markup, prose } from './markup.ts';

/** Findings that a mark or a suppression removes, folded: what they are, where, and on whose word. */
export function suppressedList({ suppressed = [] }: Report): Markup | false {
  if (suppressed.length === 0) return false;
  return html`<section aria-labelledby="suppressed"><h2 id="suppressed">Suppressed</h2><details class="checks"><summary><h3>Not scored</h3><span class="dim">${suppressed.length} ${suppressed.length === 1 ? 'finding' : 'findings'}</span></summary><div class="body"><ul>${suppressed.map(item)}</ul></div></details></section>`;
}

const item = (finding: SuppressedFinding): Markup =>
  html`<li><span class="tag ${finding.severity}">${finding.severity}</span> ${prose(finding.title)} <code>${finding.check}</code> <span class="dim">${placesWords(finding)}</span><br>Suppressed ${suppressionWords(finding.suppression)}</li>`;
