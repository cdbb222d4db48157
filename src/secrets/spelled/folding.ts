/** Characters that count as one where tokens are looked for. */

/** A token as it is, or in any case and in either alphabet of base64, with a space written as `+`. */
export type Folding = 'exact' | 'folded';

const CODES = 65_536;
const TABLES = new Map<Folding, Uint16Array>();

/** What each UTF-16 code is read as. */
export function foldingTable(folding: Folding): Uint16Array {
  const known = TABLES.get(folding);
  if (known !== undefined) return known;
  const table = new Uint16Array(CODES);
  for (let code = 0; code < CODES; code += 1) table[code] = code;
  if (folding === 'folded') {
    for (let code = 65; code <= 90; code += 1) table[code] = code + 32;
    for (const [from, to] of ['-+', ' +', '_/']) table[(from ?? '').charCodeAt(0)] = (to ?? '').charCodeAt(0);
  }
  TABLES.set(folding, table);
  return table;
}
