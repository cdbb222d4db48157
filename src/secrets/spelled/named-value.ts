/** Values of a few characters, which are everywhere by chance: found only as the value of their own name. */
import type { Edit } from './edit.ts';
import type { Find } from './edits.ts';

export interface NamedValue {
  readonly name: string;
  readonly value: string;
  readonly by: string;
}

/** `pin=ab`, `"pin": "ab"`, `pin: ab`; the name as it was given, or in lower case. Linear in the text for each of them. */
export function namedValueFinder(values: readonly NamedValue[]): Find {
  const wanted = values
    .filter(({ name, value }) => name !== '' && value !== '')
    .flatMap(({ name, ...rest }) => [...new Set([name, name.toLowerCase()])].map((each) => ({ name: each, ...rest })));
  return (text) => wanted.flatMap((each) => editsOf(text, each));
}

function editsOf(text: string, { name, value, by }: NamedValue): Edit[] {
  const edits: Edit[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const start = valueAfter(text, at + name.length);
    if (start === undefined || isPart(text.charAt(at - 1)) || !text.startsWith(value, start)) continue;
    const end = start + value.length;
    if (!isPart(text.charAt(end))) edits.push({ start, end, by });
  }
  return edits;
}

const isPart = (sign: string): boolean => /[\w-]/.test(sign);

const SEPARATOR = /["'\]]{0,2}[ \t]{0,3}[=:][ \t]{0,3}["']?/y;

/** Where a value begins behind a name that ends here. */
function valueAfter(text: string, at: number): number | undefined {
  SEPARATOR.lastIndex = at;
  return SEPARATOR.test(text) ? SEPARATOR.lastIndex : undefined;
}
