/** Marks by which the writer of a line says that a key may be in it: our own, those of gitleaks and of detect-secrets. Pure. */
import { ruleById } from './rule-by-id.ts';

export interface Mark {
  /** In the words of the writer. */
  readonly reason?: string;
}

/** Characters that are looked at on each side of a key: a mark far off in a long line means another one. */
const REACH = 1000;
const MOST_REASON = 200;

const FOREIGN = /gitleaks:allow(?![\w-])|pragma: ?(?:allow|white)list[ -]secret\b/i;
const NEXT_LINE = /pragma: ?(?:allow|white)list[ -]nextline[ -]secret\b/i;
const OWN = /openbrick:allow(?![\w-])/;

/** What surrounds a key in a text, and how the text was read. */
export interface Surroundings {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Each character of `text` is a byte of UTF-8. */
  readonly isBytes: boolean;
}

/** The mark that allows a key of this rule at its place; a mark that names other rules does not. */
export function markAt({ text, start, end, isBytes }: Surroundings, rule: string): Mark | undefined {
  const [previous = '', before = ''] = lastLines(text.slice(Math.max(0, start - REACH), start));
  const [behind = ''] = text.slice(end, end + REACH).split(/[\r\n]/, 1);
  if (NEXT_LINE.test(previous) || FOREIGN.test(before) || FOREIGN.test(behind)) return {};
  for (const part of [behind, before]) {
    const mark = OWN.exec(part);
    const words = part.slice((mark?.index ?? 0) + (mark?.[0].length ?? 0));
    if (mark !== null) return ownMark(isBytes ? Buffer.from(words, 'latin1').toString('utf8') : words, rule);
  }
  return undefined;
}

/** The line before the last, and the last, without its end. */
function lastLines(text: string): [string, string] {
  const at = text.lastIndexOf('\n');
  if (at < 0) return ['', text];
  return [text.slice(text.lastIndexOf('\n', at - 1) + 1, at), text.slice(at + 1)];
}

/** Ends of comments in the languages that have them. */
const CLOSING = /\*\/|-->|#\}|\*\)|%>|\}\}/;
const RULES = /^\s{1,9}([a-z0-9-]{1,80}(?:, ?[a-z0-9-]{1,80}){0,9})(?![\w.'’])/;
const SEPARATOR = /^[\s:;,#—–-]+/;

/** ` <rule>, <rule> — reason`, each part of which may be absent. A single word that is no rule is taken for a misspelt one: it allows nothing. */
function ownMark(words: string, rule: string): Mark | undefined {
  const plain = (words.split(CLOSING, 1)[0] ?? '').slice(0, MOST_REASON);
  const [whole = '', list] = RULES.exec(plain) ?? [];
  const rest = plain.slice(whole.length);
  const ids = list?.split(/, ?/).filter((id) => /[a-z0-9]/.test(id)) ?? [];
  if (ids.includes(rule)) return because(rest);
  const areRules =
    ids.length > 0 && (ids.every((id) => ruleById(id) !== undefined) || /^\s*(?:$|[:;—–]|--? )/.test(rest));
  return areRules ? undefined : because(plain);
}

function because(words: string): Mark {
  const reason = words.replace(SEPARATOR, '').trim();
  return reason === '' ? {} : { reason };
}
