import { type GuideBlock, guideBlocks } from '../guide/blocks.ts';
import { codeLines, html, type Markup } from './markup.ts';

/** The steps of one of our guides: its section "The fix, step by step". */
export function guideSteps(text: string): Markup {
  const section =
    text
      .split(/^## /m)
      .find((part) => part.startsWith(HEADING))
      ?.slice(HEADING.length) ?? '';
  return html`${guideBlocks(section).map(shown)}`;
}

/** The steps are paragraphs with code between them; other blocks are shown as paragraphs. */
function shown(block: GuideBlock): Markup {
  if (block.kind === 'code') return html`<pre data-copy>${codeLines(block.text.split('\n'))}</pre>`;
  return html`<p>${inline(block.kind === 'table' ? block.rows.map((cells) => cells.join(', ')).join('; ') : block.text)}</p>`;
}

const HEADING = 'The fix, step by step\n';

/** Strong text may hold code. */
function inline(text: string): Markup {
  let isStrong = false;
  const parts = text.split(/(`[^`]+`|\*\*)/).map((part) => {
    if (part === '**') isStrong = !isStrong;
    if (part === '' || part === '**') return html``;
    const shown = part.startsWith('`') ? html`<code>${part.slice(1, -1)}</code>` : html`${part}`;
    return isStrong ? html`<strong>${shown}</strong>` : shown;
  });
  return html`${parts}`;
}
