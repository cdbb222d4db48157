import { createHash } from 'node:crypto';
import type { Report } from '../../model/report.ts';
import type { Format, RenderContext } from '../format.ts';
import { isOfFiles } from '../target.ts';
import { accessTable } from './access.ts';
import { checkLists } from './checks.ts';
import { coverageTable } from './coverage.ts';
import { findingList } from './finding-list.ts';
import { fixFirst } from './fix-first.ts';
import { html, type Markup, prose } from './markup.ts';
import { categoryBars } from './scores.ts';
import { script } from './script.ts';
import { style } from './style.ts';
import { summary } from './summary.ts';
import { suppressedList } from './suppressed.ts';
import { tileOf } from './tile.ts';

/** One file: no external resource, works from disk and by mail, prints whole. Everything of a server is text, never markup. */
export const renderHtml: Format = (report, context) =>
  `<!doctype html>\n${html`<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer">
<title>openbrick: ${tileOf(report).title}</title>
`}<style>${style}</style></head>\n${body(report, context)}<script>${script}</script>\n</html>\n`;

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const policy = `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`;

const body = (
  report: Report,
  context: RenderContext,
): Markup => html`<body><a class="skip" href="#findings">Skip to the findings</a>
<header>${summary(report)}</header>
<main>${fixFirst(report)}${findingList(report, context)}${categoryBars(report)}${coverageTable(report)}${accessTable(report)}${checkLists(report, context)}${suppressedList(report)}${notes(report)}</main>
<footer><p>${report.tool.name} ${report.tool.version}. ${isOfFiles(report.target) ? 'Files were read; nothing was sent.' : 'An external scan that only reads.'} A reported key has the format of one; whether it works was not tried.
A check that could not run is listed above. What was not found may still be there.</p></footer></body>
`;

const notes = ({ notes }: Report): Markup | false =>
  notes.length > 0 &&
  html`<section aria-labelledby="notes"><h2 id="notes">Notes</h2><ul>${notes.map((note) => html`<li>${prose(note)}</li>`)}</ul></section>`;
