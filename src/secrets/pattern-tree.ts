/** Regular expressions as trees, as far as rules use them: what they may match character by character, without what only looks around. */
import { type ByteSet, byteSet } from './byte-set.ts';

/** One byte of a set; parts one after the other; one of some choices; a body so many times. */
export type Tree =
  | { readonly kind: 'byte'; readonly set: ByteSet }
  | { readonly kind: 'parts'; readonly parts: readonly Tree[] }
  | { readonly kind: 'choices'; readonly choices: readonly Tree[] }
  | { readonly kind: 'repeat'; readonly body: Tree; readonly least: number; readonly most: number };

const NOTHING: Tree = { kind: 'parts', parts: [] };

const GROUP = /\(\?(?:[:=!]|<[=!]|<[A-Za-z_]\w*>)|\(/y;
const ATOM = /\[(?:\\[\s\S]|[^\]\\])*\]|\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[\s\S])|[\s\S]/y;
const QUANTIFIER = /(?:([*+?])|\{(\d{1,6})(,?)(\d{0,6})\})\??/y;

/** Throws for what no rule has: references back. */
export const treeOf = (source: string, ignoreCase: boolean): Tree => new Parser(source, ignoreCase).choices();

class Parser {
  readonly #source: string;
  readonly #ignoreCase: boolean;
  #at = 0;

  constructor(source: string, ignoreCase: boolean) {
    this.#source = source;
    this.#ignoreCase = ignoreCase;
  }

  /** Up to the end of the group, which is left. */
  choices(): Tree {
    const choices = [this.#parts()];
    while (this.#source[this.#at] === '|') {
      this.#at += 1;
      choices.push(this.#parts());
    }
    this.#at += 1;
    return { kind: 'choices', choices };
  }

  #parts(): Tree {
    const parts: Tree[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at)))
      parts.push(this.#repeated(this.#term()));
    return { kind: 'parts', parts };
  }

  #term(): Tree {
    const opening = this.#take(GROUP)?.[0];
    if (opening !== undefined) {
      const inside = this.choices();
      return /^\(\?<?[=!]$/.test(opening) ? NOTHING : inside;
    }
    const atom = this.#take(ATOM)?.[0] ?? '';
    if (/^\\[1-9k]/.test(atom)) throw new Error(`a reference back in ${this.#source}`);
    return /^(?:[$^]|\\[bB])$/.test(atom) ? NOTHING : { kind: 'byte', set: setOf(atom, this.#ignoreCase) };
  }

  #repeated(body: Tree): Tree {
    const match = this.#take(QUANTIFIER);
    if (!match) return body;
    const [, sign, from, comma, to] = match;
    const least = sign === undefined ? Number(from) : sign === '+' ? 1 : 0;
    const isOpen = sign === '*' || sign === '+' || (comma === ',' && to === '');
    const most = isOpen ? Number.POSITIVE_INFINITY : Number(sign === '?' ? 1 : to || from);
    return { kind: 'repeat', body, least, most };
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#source);
    this.#at += match?.[0].length ?? 0;
    return match;
  }
}

const known = new Map<string, ByteSet>();

/** Asked of the expression engine itself, so that every class means what it means there. */
const setOf = (atom: string, ignoreCase: boolean): ByteSet => {
  const key = `${ignoreCase}${atom}`;
  const pattern = new RegExp(`^${atom}$`, ignoreCase ? 'i' : '');
  const set = known.get(key) ?? byteSet((byte) => pattern.test(String.fromCharCode(byte)));
  known.set(key, set);
  return set;
};
