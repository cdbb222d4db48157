/** Looks for many tokens at once (Aho and Corasick, 1975): the time grows with the text, not with the number of tokens. */

/** A token in a text. `token` is its place in the list that was searched for. */
export interface TokenHit {
  readonly start: number;
  readonly end: number;
  readonly token: number;
}

/** Tokens that end at one place and are tried when a longer one is not accepted. */
const MOST_TRIED = 8;
const CODES = 65_536;

/** A token as it is, or in any case and in either alphabet of base64, with a space written as `+`. */
export type Folding = 'exact' | 'folded';

export class TokenSearch {
  readonly #fold: Uint16Array;
  /** The children of the root by code; all have a list of them too. */
  readonly #first = new Int32Array(CODES);
  #child: Int32Array;
  #sibling: Int32Array;
  #code: Uint16Array;
  /** One more than the place of the token that ends here; 0 where none does. */
  #token: Int32Array;
  #depth: Int32Array;
  #fail: Int32Array;
  /** The next shorter end of a token. */
  #shorter: Int32Array;
  #size = 1;

  constructor(tokens: readonly string[], folding: Folding) {
    const most = tokens.reduce((sum, { length }) => sum + length, 1);
    const numbers = (): Int32Array => new Int32Array(most);
    [this.#child, this.#sibling, this.#token, this.#depth, this.#fail, this.#shorter] = [
      numbers(),
      numbers(),
      numbers(),
      numbers(),
      numbers(),
      numbers(),
    ];
    this.#code = new Uint16Array(most);
    this.#fold = foldingTable(folding);
    for (const [i, token] of tokens.entries()) this.#add(token, i);
    this.#link();
  }

  /** The tokens in the text that are accepted, the longest of those that end at one place; they may overlap. */
  find(text: string, accepts: (hit: TokenHit) => boolean = () => true): TokenHit[] {
    const hits: TokenHit[] = [];
    if (this.#size === 1) return hits;
    let node = 0;
    for (let at = 0; at < text.length; at += 1) {
      node = this.#step(node, this.#fold[text.charCodeAt(at)] ?? 0);
      if (node === 0) continue;
      const hit = this.#hitAt(node, at + 1, accepts);
      if (hit !== undefined) hits.push(hit);
    }
    return hits;
  }

  #hitAt(node: number, end: number, accepts: (hit: TokenHit) => boolean): TokenHit | undefined {
    let last = this.#token[node] === 0 ? (this.#shorter[node] ?? 0) : node;
    for (let tried = 0; last !== 0 && tried < MOST_TRIED; tried += 1) {
      const hit = { start: end - (this.#depth[last] ?? 0), end, token: (this.#token[last] ?? 0) - 1 };
      if (accepts(hit)) return hit;
      last = this.#shorter[last] ?? 0;
    }
    return undefined;
  }

  #step(from: number, code: number): number {
    let node = from;
    while (node !== 0) {
      const next = this.#childOf(node, code);
      if (next !== 0) return next;
      node = this.#fail[node] ?? 0;
    }
    return this.#first[code] ?? 0;
  }

  #childOf(node: number, code: number): number {
    if (node === 0) return this.#first[code] ?? 0;
    let child = this.#child[node] ?? 0;
    while (child !== 0 && this.#code[child] !== code) child = this.#sibling[child] ?? 0;
    return child;
  }

  #add(token: string, place: number): void {
    let node = 0;
    for (let at = 0; at < token.length; at += 1) {
      const code = this.#fold[token.charCodeAt(at)] ?? 0;
      node = this.#childOf(node, code) || this.#newChild(node, code);
    }
    if (node !== 0) this.#token[node] = place + 1;
  }

  #newChild(node: number, code: number): number {
    const child = this.#size;
    this.#size += 1;
    this.#code[child] = code;
    this.#depth[child] = (this.#depth[node] ?? 0) + 1;
    if (node === 0) this.#first[code] = child;
    this.#sibling[child] = this.#child[node] ?? 0;
    this.#child[node] = child;
    return child;
  }

  /** Where to go on when no child fits: the longest end of what was read that begins a token. */
  #link(): void {
    const queue = new Int32Array(this.#size);
    let filled = 0;
    for (let child = this.#child[0] ?? 0; child !== 0; child = this.#sibling[child] ?? 0) queue[filled++] = child;
    for (let read = 0; read < filled; read += 1) {
      const node = queue[read] ?? 0;
      for (let child = this.#child[node] ?? 0; child !== 0; child = this.#sibling[child] ?? 0) {
        const fail = this.#step(this.#fail[node] ?? 0, this.#code[child] ?? 0);
        this.#fail[child] = fail;
        this.#shorter[child] = this.#token[fail] === 0 ? (this.#shorter[fail] ?? 0) : fail;
        queue[filled++] = child;
      }
    }
  }
}

const TABLES = new Map<Folding, Uint16Array>();

function foldingTable(folding: Folding): Uint16Array {
  const known = TABLES.get(folding);
  if (known !== undefined) return known;
  const table = new Uint16Array(CODES);
  for (let code = 0; code < CODES; code += 1) table[code] = code;
  if (folding === 'folded') {
    for (let code = 65; code <= 90; code += 1) table[code] = code + 32;
    for (const [from, to] of ['-+', ' +', '_/']) table[(from ?? '').charCodeAt(0)] = (to ?? '').charCodeAt(0);
  }
  TABLES.set(folding, table);
  return table;
}
