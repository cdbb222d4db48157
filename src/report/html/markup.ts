import { escapeControl } from '../../model/inert.ts';

/** HTML of ours. Made by the `html` template only, which escapes all else that is put into it. */
export class Markup {
  readonly #text: string;

  constructor(strings: readonly string[], parts: readonly Part[]) {
    this.#text = strings.reduce((before, string, i) => before + put(parts[i - 1]) + string);
  }

  toString(): string {
    return this.#text;
  }
}

type Part = Markup | readonly Markup[] | string | number | false | undefined;

/** Template tag: text is escaped, lists of markup are joined, `false` and `undefined` are nothing. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup => new Markup(strings, parts);

function put(part: Part): string {
  if (part === false || part === undefined) return '';
  if (part instanceof Markup) return part.toString();
  return typeof part === 'object' ? part.join('') : escapeText(String(part));
}

/** Characters that could leave text or an attribute value, or change the direction of the text around. */
const escapeText = (text: string): string =>
  escapeControl(text).replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Lines of code: a line break in a text would be written out. */
export const codeLines = (lines: readonly string[]): Markup =>
  html`${lines.map((line, i) => (i === 0 ? html`${line}` : html`\n${line}`))}`;

/** A text of a report with what is in backticks, and options, as code. Unbalanced backticks are left as they are. */
export function prose(text: string): Markup {
  const parts = text.split('`');
  if (parts.length % 2 === 0) return html`${text}`;
  return html`${parts.map((part, i) => (i % 2 === 0 ? withOptions(part) : html`<code>${part}</code>`))}`;
}

const OPTION = /(?<![\w-])(--[a-z]+(?:-[a-z]+)*)/;

/** `--allow-writes` does not break between its hyphens. */
const withOptions = (text: string): Markup =>
  html`${text.split(OPTION).map((part, i) => (i % 2 === 0 ? html`${part}` : html`<code class="option">${part}</code>`))}`;
