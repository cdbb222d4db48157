/** A quoted cookie value as Python's http.cookies writes it: double quotes, `\"`, `\\` and octal escapes such as `\054`. */

/** The value without its quotes and escapes; the same text when it is not quoted. */
export const unquote = (value: string): string => {
  if (value.length < 2 || !value.startsWith('"') || !value.endsWith('"')) return value;
  return value
    .slice(1, -1)
    .replace(/\\([0-3][0-7]{2}|.)/g, (_, escaped: string) =>
      /^[0-3][0-7]{2}$/.test(escaped) ? String.fromCharCode(Number.parseInt(escaped, 8)) : escaped,
    );
};
