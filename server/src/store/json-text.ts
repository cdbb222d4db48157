/**
 * JSON text of a value for a column. PostgreSQL stores neither the character NUL nor half a surrogate pair, which received text may hold: the
 * replacement character stands for them.
 */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll('\\u0000', '\\ufffd')
    .replace(/\\ud[89a-f][0-9a-f]{2}/g, '\\ufffd');
