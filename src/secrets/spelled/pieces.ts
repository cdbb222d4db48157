/** Long texts piece by piece: what undoing spellings takes is many times the text. */

/** Characters of a piece, at least. */
const PIECE = 256 * 1024;

/**
 * Borders that no token goes over: in JSON behind a member or an item, in YAML before the next key or item. A text without any stays
 * whole.
 */
const BORDER = /(?:["}\]],|\{)(?=["{[\s])|\n(?=[ \t]{0,400}(?:- )?["']?[\w.$/-]{1,200}["']?:(?:\s|$))/g;

/** What precedes a border is looked at again when more of the text is there. */
const NEAR_BORDER = 700;

/** Cuts a text, as it comes, at such borders. */
class Cutter {
  #rest = '';
  #searched = PIECE;

  *push(text: string): Generator<string> {
    this.#rest += text;
    let from = 0;
    while (this.#rest.length - from > PIECE) {
      BORDER.lastIndex = from + this.#searched;
      const border = BORDER.exec(this.#rest);
      this.#searched = PIECE;
      if (border === null) break;
      const until = border.index + border[0].length;
      yield this.#rest.slice(from, until);
      from = until;
    }
    this.#rest = this.#rest.slice(from);
    this.#searched = Math.max(PIECE, this.#rest.length - NEAR_BORDER);
  }

  *end(): Generator<string> {
    if (this.#rest !== '') yield this.#rest;
  }
}

/** The text in order, each piece cut at a border. */
export function* piecesOf(text: string): Generator<string> {
  const cutter = new Cutter();
  yield* cutter.push(text);
  yield* cutter.end();
}

/** The same of a text that is longer than memory. */
export async function* piecesAsRead(texts: AsyncIterable<string>): AsyncGenerator<string> {
  const cutter = new Cutter();
  for await (const text of texts) yield* cutter.push(text);
  yield* cutter.end();
}
