import type { Finding, PathStep } from '../../model/report.ts';
import { placeWords, STAGES } from '../place.ts';
import { html, type Markup, prose } from './markup.ts';

/** Steps that are drawn; the first and the last are always among them. */
const MOST = 10;

/** The way of a value as boxes in a row: code, cookie or response, log. */
export function pathOf(path: NonNullable<Finding['path']>): Markup {
  const left = path.length - MOST;
  const shown = left > 0 ? [...path.slice(0, MOST - 1), ...path.slice(-1)] : path;
  return html`<ol class="path">${shown.map((step) => html`<li class="${step.stage}"><b>${labelOf(step)}</b><code>${placeWords(step.location)}</code>${step.why !== undefined && html`<span class="dim">${prose(step.why)}</span>`}</li>`)}</ol>${left > 0 && html`<span class="dim">${left} steps are left out.</span>`}`;
}

const labelOf = ({ stage, location: { part } }: PathStep): string =>
  stage === 'server' && part === 'cookie' ? 'Cookie' : STAGES[stage];
