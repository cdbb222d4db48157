/** How to know and read a cookie without openbrick: the text of its format, and its layers as a tree. */
import { FORMATS } from '../cookies/formats/index.ts';
import { escapeControl } from '../model/inert.ts';
import type { CookieReport } from '../scan/cookies/report.ts';

/** Lines to be below a cookie; where the format is not known for sure, those of the formats that it may be. */
export function explanation({ format, candidates, path, name }: CookieReport): string[] {
  const ids = candidates.length > 0 ? candidates.slice(0, MOST) : [format];
  return [...tree(name, path), ...FORMATS.filter(({ id }) => ids.includes(id)).flatMap(linesOf)];
}

const MOST = 3;

/** Each layer inside the one above it. */
function tree(name: string, path: readonly string[]): string[] {
  const layers = path.map((layer, depth) => `    ${'  '.repeat(depth)}└ ${escapeControl(layer)}`);
  return layers.length === 0 ? [] : ['  From the outside in', `    ${escapeControl(name)}`, ...layers];
}

function linesOf({ title, page, source }: (typeof FORMATS)[number]): string[] {
  const lines = page
    ? [
        `    How it looks     ${page.looks}`,
        `    Where its key is ${page.keys}`,
        `    By hand          ${page.byHand}`,
        `    Seen with        ${page.seenWith}`,
      ]
    : [];
  return [`  ${title}`, ...lines, `    Defined in       ${source}`];
}
