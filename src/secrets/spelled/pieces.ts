/** Long texts piece by piece: what undoing spellings takes is many times the text. */

/** Characters of a piece, at least. */
const PIECE = 256 * 1024;

/**
 * Borders that no token goes over: in JSON behind a member or an item, in YAML before the next key or item. A text without any stays
 * whole.
 */
const BORDER = /(?:["}\]],|\{)(?=["{[\s])|\n(?=[ \t]{0,400}(?:- )?["']?[\w.$/-]{1,200}["']?:(?:\s|$))/g;

/** The text in order, each piece cut at such a border. */
export function* piecesOf(text: string): Generator<string> {
  let from = 0;
  while (text.length - from > PIECE) {
    BORDER.lastIndex = from + PIECE;
    const border = BORDER.exec(text);
    if (border === null) break;
    const until = border.index + border[0].length;
    yield text.slice(from, until);
    from = until;
  }
  if (from < text.length) yield text.slice(from);
}
