/** Objects and strings in the text of a script or page, found from a place inside of them. Pure scans, each in one pass. */

/** How far to look back for the beginning of an object or a string. */
const FARTHEST = 5_000_000;

/**
 * The innermost object literal around `place`, to its closing brace; undefined where there is none or it is not closed. Braces in strings
 * before the place count as braces: path templates have them in pairs.
 */
export function enclosingObject(text: string, place: number): string | undefined {
  let depth = 0;
  for (let at = place; at >= Math.max(0, place - FARTHEST); at -= 1) {
    const char = text[at];
    if (char === '}' && at < place) depth += 1;
    else if (char === '{') {
      if (depth === 0) return objectAt(text, at);
      depth -= 1;
    }
  }
  return undefined;
}

/** The object literal that opens at `start`, strings skipped. */
function objectAt(text: string, start: number): string | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"' || char === "'") at = endOfString(text, at);
    else if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth === 0) return text.slice(start, at + 1);
    }
  }
  return undefined;
}

/** The closing quote of the string that opens at `start`; the end of the text where there is none. */
function endOfString(text: string, start: number): number {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === quote) return at;
  }
  return text.length;
}

/**
 * What the string literal around `place` says, where the quotes at the place are escaped: `"{\"openapi\":…}"`. Undefined where they are not,
 * and where it is no string that JSON could hold.
 */
export function stringLiteralAt(text: string, place: number): string | undefined {
  const near = text.slice(place, place + 60);
  if (!/\\["']/.test(near)) return undefined;
  for (let at = place; at > Math.max(0, place - FARTHEST); at -= 1) {
    const char = text[at];
    if ((char !== '"' && char !== "'" && char !== '`') || text[at - 1] === '\\') continue;
    return unescaped(text.slice(at + 1, endOfString(text, at)), char);
  }
  return undefined;
}

function unescaped(inside: string, quote: string): string | undefined {
  const json = quote === '"' ? inside : inside.replace(/\\(['`])|(")/g, (_, own?: string) => own ?? '\\"');
  try {
    const value: unknown = JSON.parse(`"${json}"`);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
