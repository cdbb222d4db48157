import { escapeControl } from './inert.ts';
import type { Sealed } from './sealed.ts';

declare const said: unique symbol;

/**
 * Text of ours, in which everything received is quoted. Made by `say` only, so that the compiler refuses a message
 * into which a server's text was pasted as it came.
 */
export type Said = string & { readonly [said]: true };

/** Our own words as they are: for literals and closed vocabularies, never for received text. */
export const own = (words: string): Said => words as Said;

/** Template tag: numbers, `Said` parts made by `own` or `say`, and sealed secrets (masked) go in; received text only through `quote`. */
export function say(strings: TemplateStringsArray, ...values: readonly (Said | Sealed | number)[]): Said {
  return own(strings.reduce((text, part, i) => text + String(values[i - 1]) + part));
}

/** Received text made fit for a message: one line, control and bidirectional characters escaped, cut short, in backticks. */
export function quote(received: string, limit = 60): Said {
  const cut = received.length > limit ? `${received.slice(0, limit)}…` : received;
  return own(`\`${escapeControl(cut).replaceAll('`', "'")}\``);
}

/** `1 cookie`, `2 cookies`. */
export const count = (n: number, one: string, many = `${one}s`): Said => own(`${n} ${n === 1 ? one : many}`);

/** `a, b and c`. */
export const list = (items: readonly Said[]): Said =>
  own(items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`);
