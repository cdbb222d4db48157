/** The small syntax that HTTP fields share: RFC 9110 5.6. */

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,8192}$/;

/** RFC 9110 5.6.2; longer than 8 KiB is none. */
export const isToken = (text: string): boolean => TOKEN.test(text);

/** Whether a value can be sent: no control characters but the tab, and nothing beyond Latin-1 (RFC 9110 5.5), such as the `…` of a shortened copy. */
export function isSendableValue(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code < 0x20 && code !== 0x09) || code === 0x7f || code > 0xff) return false;
  }
  return true;
}

const isOws = (code: number): boolean => code === 0x20 || code === 0x09;

/** Without leading and trailing spaces and tabs, and nothing else (RFC 9110 5.6.3); `trim()` would take more. */
export function trimOws(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isOws(text.charCodeAt(start))) start++;
  while (end > start && isOws(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

/** Cut at each separator that is outside a quoted-string; parts are trimmed. An open quote runs to the end. */
export function splitOutsideQuotes(text: string, separator: ',' | ';'): string[] {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (quoted && char === '\\') at++;
    else if (char === '"') quoted = !quoted;
    else if (char === separator && !quoted) {
      parts.push(trimOws(text.slice(start, at)));
      start = at + 1;
    }
  }
  parts.push(trimOws(text.slice(start)));
  return parts;
}

/** The content of a quoted-string, escapes undone (RFC 9110 5.6.4); undefined when it is none or text follows its end. */
export function unquote(text: string): string | undefined {
  if (text.length < 2 || text[0] !== '"') return undefined;
  const out: string[] = [];
  for (let at = 1; at < text.length; at++) {
    const char = text[at];
    if (char === '"') return at === text.length - 1 ? out.join('') : undefined;
    if (char === '\\') at++;
    out.push(text[at] ?? '');
  }
  return undefined;
}

/** A token or a quoted-string as its text; undefined when it is neither. */
export const tokenOrQuoted = (text: string): string | undefined => (isToken(text) ? text : unquote(text));

/** `name=value` cut at the first `=`, both trimmed; value undefined where there is no `=`. */
export function cutPair(text: string): { readonly name: string; readonly value: string | undefined } {
  const equals = text.indexOf('=');
  if (equals === -1) return { name: trimOws(text), value: undefined };
  return { name: trimOws(text.slice(0, equals)), value: trimOws(text.slice(equals + 1)) };
}

const DIGITS = /^[0-9]{1,8192}$/;

/** Digits as a number, held at the largest safe integer (RFC 9111 1.2.2); undefined for a sign, a fraction or other text. */
export const deltaSeconds = (text: string): number | undefined =>
  DIGITS.test(text) ? Math.min(Number(text), Number.MAX_SAFE_INTEGER) : undefined;
