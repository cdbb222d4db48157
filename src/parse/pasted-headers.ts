/** Header fields and cookies as people paste them: from a network panel, a console, `curl -v`, "copy as cURL", or over several lines. */
import { parseCookieHeader } from './cookie-header.ts';
import { isToken, trimOws } from './field-syntax.ts';
import type { HeaderLine } from './header-lines.ts';

/**
 * The fields in a pasted text, in order; empty where there is none. A line that begins with white space, or that is no field, goes on with the
 * one before. Browsers also copy name and value on lines of their own, without a colon. Pseudo-headers of HTTP/2 are left out.
 */
export function pastedHeaders(text: string): HeaderLine[] {
  const lines = text.slice(0, LONGEST).split(/\r?\n/).map(withoutCurl);
  const fields = fieldsIn(lines);
  return (fields.length > 0 ? fields : pairsOfLines(lines)).filter(([name]) => !name.startsWith(':'));
}

/** The cookies in a Cookie header, with or without its name, and in what `document.cookie` gives, quotes of the console included. */
export function pastedCookies(text: string): HeaderLine[] {
  const bare = withoutQuotes(text.slice(0, LONGEST).trim());
  const fields = pastedHeaders(bare).filter(([name]) => name.toLowerCase() === 'cookie');
  const values = fields.length > 0 ? fields.map(([, value]) => value) : [bare.split(/\r?\n/).reduce(continued, '')];
  return values.flatMap(parseCookieHeader).map(({ name, value }): HeaderLine => [name, value]);
}

/** A token with whatever was copied along: the name of its header, its scheme, quotes, line breaks within. */
export function pastedToken(text: string): string {
  const joined = text
    .slice(0, LONGEST)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .join('');
  return withoutQuotes(
    withoutQuotes(joined)
      .replace(/^authorization:\s{0,8}/i, '')
      .replace(/^bearer\s{0,8}/i, ''),
  );
}

/** More than any server takes as one request's head. */
const LONGEST = 100_000;

const withoutQuotes = (text: string): string => {
  const [first = ''] = text;
  return text.length > 1 && '"\'`'.includes(first) && text.endsWith(first) ? text.slice(1, -1) : text;
};

/** `< name: value` of `curl -v`; `-H 'name: value' \` and `-b 'a=1'` of a copied command. */
function withoutCurl(line: string): string {
  const [, option, value = ''] =
    /^\s{0,8}(-H|--header|-b|--cookie) \$?(['"].{0,16384}['"])[\s\\]{0,8}$/.exec(line) ?? [];
  if (option === undefined) return line.replace(/^[<>] /, '');
  return `${/b|cookie/.test(option) ? 'Cookie: ' : ''}${withoutQuotes(value)}`;
}

const FIELD = /^(:?[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}):(.{0,16384})$/;

function fieldsIn(lines: readonly string[]): HeaderLine[] {
  const fields: [string, string][] = [];
  for (const line of lines) {
    const [, name, value] = FIELD.exec(line) ?? [];
    const last = fields.at(-1);
    if (name !== undefined && value !== undefined) fields.push([name, trimOws(value)]);
    else if (last !== undefined) last[1] = continued(last[1], line);
  }
  return fields;
}

/** Folded lines (RFC 9112 5.2) are parted by a space, cookies on lines of their own by a semicolon; a long value that was cut by nothing. */
function continued(before: string, line: string): string {
  const after = line.trim();
  if (before === '' || after === '') return before + after;
  if (before.endsWith(';') || before.endsWith(',')) return `${before} ${after}`;
  if (before.includes('=') && PAIR.test(after)) return `${before}; ${after}`;
  return /^\s/.test(line) ? `${before} ${after}` : before + after;
}

const PAIR = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}=[^;=\s]{1,8192}$/;

/** Names and values in turns, as browsers copy the headers of a request. */
function pairsOfLines(lines: readonly string[]): HeaderLine[] {
  const given = lines.map((line) => line.trim()).filter((line) => line !== '');
  const pairs = given.flatMap((name, i): HeaderLine[] => (i % 2 === 0 ? [[name, given[i + 1] ?? '']] : []));
  const isNamed = pairs.every(
    ([name, value]) => isToken(name.replace(/^:/, '')) && !name.includes('=') && value !== '',
  );
  return isNamed ? pairs : [];
}
