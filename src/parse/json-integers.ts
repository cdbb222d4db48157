/** So many digits may be more than a number of JavaScript holds. */
const LONG = 16;

/** JSON with its long integers as strings, digit by digit: ids of 64 bits come out as they went in. One pass; other text comes back changed or not. */
export function withLongIntegersAsText(json: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) at = endOfString(json, at);
    else if (code === MINUS || isDigit(code)) {
      const end = endOfNumber(json, at);
      const token = json.slice(at, end);
      if (token.length >= LONG && !/[.eE+]/.test(token)) {
        kept.push(json.slice(from, at), `"${token}"`);
        from = end;
      }
      at = end - 1;
    }
  }
  return from === 0 ? json : kept.join('') + json.slice(from);
}

const QUOTE = 0x22;
const MINUS = 0x2d;
const BACKSLASH = 0x5c;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === QUOTE) return at;
  }
  return text.length;
}

function endOfNumber(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && /[\d.eE+-]/.test(text.charAt(at))) at += 1;
  return at;
}
