import type { Report } from '../../model/report.ts';
import { placeWords } from '../place.ts';
import { isOfFiles } from '../target.ts';
import { html, type Markup, prose } from './markup.ts';

const MOST = 3;

/** The worst findings by severity and harm, as links; a report of so few findings needs no list of them. */
export function fixFirst({ target, findings }: Report): Markup | false {
  const worst = findings.filter(({ severity }) => severity !== 'info').slice(0, MOST);
  if (worst.length === 0)
    return !isOfFiles(target) && html`<p class="calm">No finding above info from the checks that could run.</p>`;
  if (findings.length <= MOST) return false;
  return html`<section aria-labelledby="first"><h2 id="first">Fix first</h2><ol class="first">${worst.map(
    ({ fingerprint, severity, title, location }) =>
      html`<li><a href="#f-${fingerprint}">${prose(title)}</a> <span class="tag ${severity}">${severity}</span><span class="where">${placeWords(location)}</span></li>`,
  )}</ol></section>`;
}
