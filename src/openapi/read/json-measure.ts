/** Characters that are looked at together: from an array of numbers they are read three times as fast as from a text. */
const PORTION = 32_768;

export interface JsonMeasure {
  /** The deepest nesting. */
  readonly depth: number;
  /** How many members all objects have together. */
  readonly members: number;
  /** How many objects and lists there are. */
  readonly containers: number;
  readonly commas: number;
}

/** What a JSON text consists of. Text that is no JSON has these too. */
export function measureJson(text: string, mostDepth: number): JsonMeasure {
  const codes = new Uint16Array(PORTION);
  const bytes = Buffer.from(codes.buffer);
  let [depth, deepest, members, containers, commas] = [0, 0, 0, 0, 0];
  let [isQuoted, isEscaped] = [false, false];
  for (let from = 0; from < text.length && deepest <= mostDepth; from += PORTION) {
    const length = bytes.write(text.slice(from, from + PORTION), 'utf16le') >> 1;
    for (let at = 0; at < length; at += 1) {
      const code = codes[at];
      if (isQuoted) {
        if (isEscaped) isEscaped = false;
        else if (code === 0x5c) isEscaped = true;
        else if (code === 0x22) isQuoted = false;
      } else if (code === 0x22) isQuoted = true;
      else if (code === 0x3a) members += 1;
      else if (code === 0x2c) commas += 1;
      else if (code === 0x7b || code === 0x5b) {
        containers += 1;
        depth += 1;
        if (depth > deepest) deepest = depth;
      } else if (code === 0x7d || code === 0x5d) depth -= 1;
    }
  }
  return { depth: deepest, members, containers, commas };
}
