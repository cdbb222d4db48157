/** Characters that are looked at together: from an array of numbers they are read several times as fast as from a text. */
const PORTION = 32_768;
/** UTF-8 takes at most three bytes for a UTF-16 unit. */
const MOST_BYTES = 3 * PORTION;

export interface JsonMeasure {
  /** The deepest nesting. */
  readonly depth: number;
  /** How many members all objects have together. */
  readonly members: number;
  /** How many objects and lists there are. */
  readonly containers: number;
  readonly commas: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const [OTHER, STRING, COLON, COMMA, OPEN, CLOSE] = [0, 1, 2, 3, 4, 5];

/** What a byte outside of strings is. */
const KINDS = new Uint8Array(256).fill(OTHER);
for (const [kind, signs] of [
  [STRING, '"'],
  [COLON, ':'],
  [COMMA, ','],
  [OPEN, '[{'],
  [CLOSE, ']}'],
] as const)
  for (const sign of signs) KINDS[sign.charCodeAt(0)] = kind;

/** What a JSON text consists of. Text that is no JSON has these too. */
export function measureJson(text: string, mostDepth: number): JsonMeasure {
  const bytes = Buffer.allocUnsafe(MOST_BYTES);
  let [depth, deepest, members, containers, commas] = [0, 0, 0, 0, 0];
  let [isQuoted, isEscaped] = [false, false];
  for (let from = 0; from < text.length && deepest <= mostDepth; from += PORTION) {
    const length = bytes.write(text.slice(from, from + PORTION), 'utf8');
    for (let at = 0; at < length; at += 1) {
      if (isQuoted) {
        if (isEscaped) {
          isEscaped = false;
          continue;
        }
        let code = bytes[at];
        while (code !== QUOTE && code !== BACKSLASH && at < length) code = bytes[++at];
        if (at >= length) break;
        if (code === QUOTE) isQuoted = false;
        else isEscaped = true;
        continue;
      }
      const kind = KINDS[bytes[at] ?? 0];
      if (kind === OTHER) continue;
      if (kind === STRING) isQuoted = true;
      else if (kind === COLON) members += 1;
      else if (kind === COMMA) commas += 1;
      else if (kind === OPEN) {
        containers += 1;
        depth += 1;
        if (depth > deepest) deepest = depth;
      } else depth -= 1;
    }
  }
  return { depth: deepest, members, containers, commas };
}
