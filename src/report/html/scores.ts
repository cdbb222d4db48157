import type { Report } from '../../model/report.ts';
import { categoryTitles } from '../categories.ts';
import { html, type Markup } from './markup.ts';

/** The score of each category that was judged. The bar of a score of 0 is empty, and has a frame in place of it. */
export function categoryBars({ categories }: Report): Markup | false {
  const scored = categories.filter(({ score }) => score !== null);
  if (scored.length === 0) return false;
  return html`<section aria-labelledby="scores"><h2 id="scores">Score by category</h2><ul class="scores">${scored.map(
    ({ id, score, findings }) =>
      html`<li${score === 0 && html` class="none"`}><span>${categoryTitles[id]}</span><span><b>${score ?? ''}</b>${findings > 0 && html` <span class="dim">${findings} ${findings === 1 ? 'finding' : 'findings'}</span>`}</span><meter min="0" max="100" low="60" high="89" optimum="100" value="${score ?? 0}" aria-label="${categoryTitles[id]}: ${score ?? ''} of 100"></meter></li>`,
  )}</ul></section>`;
}
