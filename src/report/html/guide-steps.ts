import { html, type Markup } from './markup.ts';

/**
 * The steps of one of our guides: its section "The fix, step by step". Guides are written in paragraphs with code in fences; of Markdown within a
 * paragraph there is strong text and code.
 */
export function guideSteps(text: string): Markup {
  const section =
    text
      .split(/^## /m)
      .find((part) => part.startsWith(HEADING))
      ?.slice(HEADING.length) ?? '';
  return html`${blocksOf(section).map(({ isCode, text }) => (isCode ? html`<pre data-copy>${text}</pre>` : html`<p>${inline(text)}</p>`))}`;
}

const HEADING = 'The fix, step by step\n';

interface Block {
  readonly isCode: boolean;
  readonly text: string;
}

/** Paragraphs and fenced code in their order. */
function blocksOf(section: string): Block[] {
  return section.split(/^```/m).flatMap((part, i): Block[] => {
    if (i % 2 === 1) return [{ isCode: true, text: part.slice(part.indexOf('\n') + 1).trimEnd() }];
    return part
      .split(/\n{2,}/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph) => ({ isCode: false, text: paragraph.trim() }));
  });
}

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
