import type { CheckOutcome, Report } from '../../model/report.ts';
import type { RenderContext } from '../format.ts';
import { isOfFiles } from '../target.ts';
import { html, type Markup, prose } from './markup.ts';

const STATUSES = [
  ['unknown', 'Could not run'],
  ['passed', 'Passed'],
  ['not-applicable', 'Not applicable'],
] as const;

/** The checks without findings: those that could not run first, with the reason. */
export function checkLists({ target, checks }: Report, { rules }: RenderContext): Markup | false {
  if (isOfFiles(target)) return false;
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  const lists = STATUSES.map(([status, title]) => {
    const outcomes = checks.filter((check) => check.status === status);
    return outcomes.length === 0
      ? html``
      : html`<details class="checks"${status === 'unknown' && html` open`}><summary><h3>${title}</h3><span class="dim">${outcomes.length} ${outcomes.length === 1 ? 'check' : 'checks'}</span></summary><div class="body">${[...byReason(outcomes)].map(([reason, group]) => html`${reason !== '' && html`<h4>${prose(sentence(reason))}</h4>`}<ul>${group.map(({ id }) => item(id, titles))}</ul>`)}</div></details>`;
  });
  return html`<section aria-labelledby="checks"><h2 id="checks">Other checks</h2>${lists}</section>`;
}

/** Many checks have one reason, which is said once. */
function byReason(outcomes: readonly CheckOutcome[]): ReadonlyMap<string, readonly CheckOutcome[]> {
  const groups = new Map<string, CheckOutcome[]>();
  for (const outcome of outcomes) {
    const reason = outcome.reason ?? '';
    groups.set(reason, [...(groups.get(reason) ?? []), outcome]);
  }
  return groups;
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const item = (id: string, titles: ReadonlyMap<string, string>): Markup =>
  html`<li><code>${id}</code>${titles.has(id) && html` <span class="dim">looks for: ${prose(titles.get(id) ?? '')}</span>`}</li>`;
