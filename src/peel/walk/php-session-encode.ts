/** PHP `session_encode()` with the default handler `php`: `name|<serialised value>`, one after the other. */
import { cursorOver } from './cursor.ts';
import { phpValue } from './php-serialize.ts';
import { malformed, type Plain, record, textOf, type Walked, walked } from './plain.ts';

const NAME = /^[^|;{}"\0]{1,200}$/;

/** Undefined unless the whole input is such a list with at least one name. */
export const walkPhpSessionEncode = (bytes: Uint8Array): Walked | undefined =>
  walked((classes) => {
    const from = cursorOver(bytes);
    const pairs: (readonly [string, Plain])[] = [];
    while (!from.atEnd()) {
      const name = textOf(from.until(0x7c));
      if (!NAME.test(name)) return malformed();
      pairs.push([name, phpValue(from, classes)]);
    }
    return pairs.length > 0 ? record(pairs) : malformed();
  });
