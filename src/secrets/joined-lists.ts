/** Lists of strings that a call joins to one: `["…", "…"].join("")`, `"".join(["…", "…"])`, `concat!("…", "…")`, `paste0("…", "…")`. */

/** Characters before the first string, and after a part, in which the call is looked for. */
const BEFORE = 40;
const AFTER = 400;

/** The call that joins, at the end of what is before the first string, without its spaces. */
const OPENS = /(?:concat!?\(|CONCAT\(|paste0\(|["']\\?["']\.join\([[(]?|[Jj]oin\(\\?["']\\?["'],\[?)[bBrRuU]{0,2}\\?$/;
/** The list's end, and the call. */
const CLOSES = /^[^\][();]{0,380}\][ \t\r\n]{0,8}\.join\(\\?(?:""|''|``|\\"\\"|"\\")/;

/** Whether the parts of a list are joined: the first string begins with the quote at `quote`, and a comma follows at `comma`. */
export const isJoinedList = (text: string, quote: number, comma: number): boolean =>
  OPENS.test(text.slice(Math.max(0, quote - BEFORE), quote).replace(/\s/g, '')) ||
  CLOSES.test(text.slice(comma, comma + AFTER));
