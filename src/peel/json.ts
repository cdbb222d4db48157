/** JSON with a limit on depth, so that no walker below can run out of stack. */

const DEEPEST = 64;

/** The value, or undefined for text that is not JSON or is nested more than 64 deep. Objects have no prototype tricks. */
export const parseJson = (text: string): unknown => {
  if (depthOf(text) > DEEPEST) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The object or array, or undefined for anything else. */
export const parseJsonStructure = (text: string): object | undefined => {
  const first = text.trimStart().charAt(0);
  if (first !== '{' && first !== '[') return undefined;
  const value = parseJson(text);
  return typeof value === 'object' && value !== null ? value : undefined;
};

/** Upper bound: brackets inside strings count too, which only errs to the safe side. */
const depthOf = (text: string): number => {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return deepest;
};
