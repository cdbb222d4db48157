/**
 * Two JSON texts side by side, without parsing them: most pairs that are compared have the same structure, and differ in a few values. What does not run
 * in step is left to the comparison of values.
 */
import { addMember, emptyTally, kindOf, type NameKind, type Tally } from './likeness.ts';

/** The tally of two texts with the same members in the same order; undefined where they are not, or where a value is empty on one side. */
export function tallyOfTexts(owner: string, other: string, id?: string): Tally | undefined {
  if (!isOpening(owner.charCodeAt(0)) || owner.charCodeAt(0) !== other.charCodeAt(0)) return undefined;
  return new SideBySide(owner, other, id).run();
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const COMMA = 0x2c;

const isOpening = (code: number): boolean => code === 0x7b || code === 0x5b;
const isClosing = (code: number): boolean => code === 0x7d || code === 0x5d;
const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
/** A character of a number, `true`, `false` or `null`. */
const isBare = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x61 && code <= 0x7a) ||
  code === 0x2b ||
  code === 0x2d ||
  code === 0x2e ||
  code === 0x45;

class SideBySide {
  readonly #owner: string;
  readonly #other: string;
  readonly #id: string | undefined;
  readonly #tally = emptyTally();
  /** Places in the two texts. */
  #at = 0;
  #there = 0;
  /** Of the last string: its first character, and its closing quote. */
  #from = 0;
  #to = 0;
  #kind: NameKind = 'plain';
  /** Of the value that is read: whether one has begun, where, and whether it differs. */
  #begin = -1;
  #differs = false;

  constructor(owner: string, other: string, id: string | undefined) {
    this.#owner = owner;
    this.#other = other;
    this.#id = id;
  }

  run(): Tally | undefined {
    const length = this.#owner.length;
    while (this.#at < length) {
      const code = this.#owner.charCodeAt(this.#at);
      const isInStep = code === this.#other.charCodeAt(this.#there) ? this.#step(code) : this.#skipBare();
      if (!isInStep) return undefined;
    }
    return this.#there === this.#other.length ? this.#tally : undefined;
  }

  /** One character outside of strings that is the same in both, or a whole string. */
  #step(code: number): boolean {
    if (code === QUOTE) return this.#string();
    if (code === COLON) {
      this.#kind = kindOf(this.#owner.slice(this.#from, this.#to));
      this.#begin = -1;
    } else if (code === COMMA || isClosing(code)) this.#end();
    else if (isOpening(code)) {
      // What is inside is about the caller, too.
      if (this.#kind === 'viewer') return false;
      this.#kind = 'plain';
    } else if (this.#begin < 0 && !isSpace(code)) this.#begin = this.#at;
    this.#at += 1;
    this.#there += 1;
    return true;
  }

  /** A string that may differ; a name that does is another structure. */
  #string(): boolean {
    this.#begin = this.#at;
    this.#from = this.#at + 1;
    let [at, there] = [this.#from, this.#there + 1];
    for (
      let code = this.#owner.charCodeAt(at);
      code === this.#other.charCodeAt(there);
      code = this.#owner.charCodeAt(at)
    ) {
      if (code === QUOTE) return this.#endString(at, there, false);
      at += code === BACKSLASH ? 2 : 1;
      there += code === BACKSLASH ? 2 : 1;
      if (this.#owner.charCodeAt(at - 1) !== this.#other.charCodeAt(there - 1)) break;
    }
    const [end, stop] = [closingQuote(this.#owner, this.#from), closingQuote(this.#other, this.#there + 1)];
    const isEmpty = end === this.#from || stop === this.#there + 1;
    return !isEmpty && this.#endString(end, stop, true);
  }

  #endString(end: number, stop: number, differs: boolean): boolean {
    this.#to = end;
    this.#at = end + 1;
    this.#there = stop + 1;
    this.#differs = differs;
    return !differs || this.#owner.charCodeAt(this.#at) !== COLON;
  }

  /** Numbers and constants that differ; anything else is another structure. */
  #skipBare(): boolean {
    const before = this.#owner.charCodeAt(this.#at - 1);
    const isInside = isBare(before) && this.#begin >= 0;
    const [end, stop] = [endOfBare(this.#owner, this.#at), endOfBare(this.#other, this.#there)];
    // Where neither goes on, a comma of the one is a bracket of the other.
    const [goesOn, goesOnThere] = [end > this.#at, stop > this.#there];
    if (isInside ? !goesOn && !goesOnThere : !goesOn || !goesOnThere) return false;
    if (this.#begin < 0) this.#begin = this.#at;
    const start = this.#there - (this.#at - this.#begin);
    if (this.#owner.startsWith('null', this.#begin) || this.#other.startsWith('null', start)) return false;
    this.#at = end;
    this.#there = stop;
    this.#differs = true;
    return true;
  }

  #end(): void {
    if (this.#begin >= 0 && this.#kind !== 'viewer' && !this.#isEmpty()) {
      addMember(this.#tally, this.#kind, !this.#differs);
      if (this.#kind === 'id' && !this.#differs && this.#isRequested()) this.#tally.isNamed = true;
    }
    this.#kind = 'plain';
    this.#begin = -1;
    this.#differs = false;
  }

  /** `null` and `""` on both sides say nothing. */
  #isEmpty(): boolean {
    const isString = this.#owner.charCodeAt(this.#begin) === QUOTE;
    return isString ? this.#to === this.#begin + 1 : this.#owner.startsWith('null', this.#begin);
  }

  #isRequested(): boolean {
    if (this.#id === undefined) return false;
    const isString = this.#owner.charCodeAt(this.#begin) === QUOTE;
    const start = this.#begin + (isString ? 1 : 0);
    const end = start + this.#id.length;
    return (
      this.#owner.startsWith(this.#id, start) && (isString ? end === this.#to : !isBare(this.#owner.charCodeAt(end)))
    );
  }
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return text.length;
}

function endOfBare(text: string, from: number): number {
  let at = from;
  while (isBare(text.charCodeAt(at))) at += 1;
  return at;
}
