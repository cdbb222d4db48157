import { quote, type Said } from '../model/said.ts';
import { maskOf } from '../model/sealed.ts';
import { findSecrets } from '../secrets/engine.ts';
import type { Spot } from './values/origin.ts';

const LONGEST = 140;

/** The line of a place with its secrets masked: those that are known, by their places, and those that look like ones. */
export function excerptOf(text: string, at: Pick<Spot, 'start'>, hidden: readonly Pick<Spot, 'start' | 'end'>[]): Said {
  const from = text.lastIndexOf('\n', at.start - 1) + 1;
  const until = text.indexOf('\n', at.start);
  const end = Math.min(until < 0 ? text.length : until, from + 1000);
  const line = text.slice(from, end);
  const known = hidden
    .filter((each) => each.start >= from && each.end <= end)
    .map((each) => ({ start: each.start - from, end: each.end - from }));
  const found = findSecrets(line, { layers: false }).map(({ start, end: last }) => ({ start, end: last }));
  return quote(masked(line, [...known.map((each) => inner(line, each)), ...found]).trim(), LONGEST);
}

/** Without the quotes around a literal. */
function inner(line: string, { start, end }: { start: number; end: number }) {
  const written = line.slice(start, end);
  const quotes = /^(?:[a-zA-Z&]{0,3}#?)(["'`]{1,3})/.exec(written)?.[0].length ?? 0;
  return {
    start: start + quotes,
    end: quotes === 0 ? end : Math.max(start + quotes, end - (/["'`]{3}$/.test(written) && quotes >= 3 ? 3 : 1)),
  };
}

function masked(line: string, places: readonly { readonly start: number; readonly end: number }[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    out += line.slice(at, start) + maskOf(line.slice(start, end));
    at = end;
  }
  return out + line.slice(at);
}
