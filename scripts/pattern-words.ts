/** Reads a secret rule's regular expression out in words, for the page of all rules. */
import { BETWEEN } from '../src/secrets/assignment.ts';

const HEX = '[0-9a-f]';
/** Ways to write a UUID; one character of the private area stands for each. */
const UUIDS = [
  `${HEX}{8}-${HEX}{4}-${HEX}{4}-${HEX}{4}-${HEX}{12}`,
  `${HEX}{8}-(?:${HEX}{4}-){3}${HEX}{12}`,
  `${HEX}{8}(?:-${HEX}{4}){3}-${HEX}{12}`,
];
const UUID = '\ue000';

/** What is between a name and its value, as every expression writes it that `assigned` makes. */
const BEFORE_VALUE = new RegExp(`${BETWEEN}(?:\\\\{0,7}["'\`])?`).source;
/** The first names are enough: the others are spelled a little differently. */
const NAMES = 3;

/** `` `sk_live_`, 24 to 247 letters and digits ``. Where the rule asks for a name before the value, the name is said too. */
export const patternWords = ({ source }: RegExp): string => {
  const at = source.indexOf(BEFORE_VALUE);
  if (at === -1) return words(source);
  return `${words(source.slice(at + BEFORE_VALUE.length))}, under the name ${namesOf(source.slice(0, at))}`;
};

const namesOf = (source: string): string =>
  source
    .slice('(?:'.length, -1)
    .split('|')
    .slice(0, NAMES)
    .map((name) => `\`${name.replaceAll('[_.-]?', ' ')}\``)
    .join(', ');

const words = (source: string): string =>
  new Reader(UUIDS.reduce((text, uuid) => text.replaceAll(uuid, UUID), source)).read();

/** A part of an expression: plain text, a kind of characters, or something in brackets. */
type Part = { readonly text: string } | { readonly kind: string } | { readonly inner: string };

/** Reads what the rules are written in: text, classes, groups, alternatives, bounded quantifiers; what only looks around is passed over. */
class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Alternatives, up to the end or the bracket that closes them. */
  read(): string {
    const all = [this.#sequence()];
    while (this.#skip('|')) all.push(this.#sequence());
    return all.filter((each) => each !== '').join(' or ');
  }

  #sequence(): string {
    const said: string[] = [];
    let text = '';
    const end = (): void => {
      if (text !== '') said.push(`\`${text}\``);
      text = '';
    };
    while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at))) {
      const part = this.#part();
      if (part === undefined) continue;
      const times = this.#quantifier();
      if ('text' in part && times === undefined && part.text !== UUID) text += part.text;
      else {
        end();
        said.push(spoken(part, times));
      }
    }
    end();
    return said.join(', ');
  }

  #part(): Part | undefined {
    if (this.#skip('(')) return this.#group();
    if (this.#source[this.#at] === '[') return { kind: kindOf(this.#taken(/\[(?:\\.|[^\]\\])*\]/y)) };
    if (this.#source[this.#at] !== '\\') return { text: this.#taken(/./suy) };
    const escaped = this.#taken(/\\./suy);
    return /[dsw]$/i.test(escaped) ? { kind: kindOf(escaped) } : { text: escaped.slice(1) };
  }

  #group(): Part | undefined {
    const opening = this.#taken(/(?:\?(?:[:=!]|<[=!]))?/y);
    const inner = this.read();
    this.#skip(')');
    return opening === '' || opening === '?:' ? { inner } : undefined;
  }

  /** `{3}`, `{1,4}`, `?`; undefined for one. */
  #quantifier(): string | undefined {
    const [, min = '', max = ''] =
      /^\{(\d+)(?:,(\d+))?\}$/.exec(this.#taken(/\{\d+(?:,\d+)?\}|\??/y).replace('?', '{0,1}')) ?? [];
    this.#skip('?');
    if (min === '') return undefined;
    if (min === '0') return max === '1' ? 'perhaps' : `up to ${max}`;
    return max === '' || max === min ? min : `${min} to ${max}`;
  }

  #taken(what: RegExp): string {
    what.lastIndex = this.#at;
    const text = what.exec(this.#source)?.[0] ?? '';
    this.#at += text.length;
    return text;
  }

  #skip(sign: string): boolean {
    const isThere = this.#source.startsWith(sign, this.#at);
    if (isThere) this.#at += sign.length;
    return isThere;
  }
}

const spoken = (part: Part, times: string | undefined): string => {
  const isOnce = times === undefined || times === 'perhaps';
  const before = times === 'perhaps' ? 'perhaps ' : '';
  if ('kind' in part) return isOnce ? `${before}1 of ${part.kind}` : `${times} ${part.kind}`;
  if ('inner' in part) return isOnce ? `${before}${clear(part.inner)}` : `${times} times (${part.inner})`;
  const what = part.text === UUID ? 'a UUID' : `\`${part.text}\``;
  return isOnce ? `${before}${what}` : `${times} times ${what}`;
};

/** In brackets where it would be read together with what is beside it. */
const clear = (inner: string): string => (inner.includes(' or ') && inner.includes(', ') ? `(${inner})` : inner);

const KINDS: ReadonlyMap<string, string> = new Map([
  ['[A-Za-z0-9]', 'letters and digits'],
  ['[A-Za-z0-9_]', 'letters, digits and `_`'],
  ['[A-Za-z0-9_-]', 'letters, digits, `_` and `-`'],
  ['[A-Za-z0-9_.-]', 'letters, digits, `_`, `.` and `-`'],
  ['[A-Za-z0-9+/]', 'letters, digits, `+` and `/`'],
  ['[A-Za-z0-9+/_-]', 'letters, digits, `+`, `/`, `_` and `-`'],
  ['[A-Za-z0-9+/=]', 'letters, digits, `+`, `/` and `=`'],
  ['[0-9a-f]', 'hexadecimal digits'],
  ['[a-f0-9]', 'hexadecimal digits'],
  ['[0-9A-F]', 'capital hexadecimal digits'],
  ['[0-9a-z]', 'small letters and digits'],
  ['[a-z0-9]', 'small letters and digits'],
  ['[a-z0-9-]', 'small letters, digits and `-`'],
  ['[a-z0-9_-]', 'small letters, digits, `_` and `-`'],
  ['[A-Z0-9]', 'capitals and digits'],
  ['[A-Z2-7]', 'capitals and the digits 2 to 7'],
  ['[a-z]', 'small letters'],
  ['[A-Z]', 'capitals'],
  ['[1-9A-HJ-NP-Za-km-z]', 'characters of base 58'],
  ['\\d', 'digits'],
  ['\\s', 'spaces'],
]);

const kindOf = (said: string): string => KINDS.get(said) ?? `\`${said.replaceAll('`', '')}\``;
