import { splitWords } from '../../../parse/words.ts';
import { acting } from '../acting.ts';
import { wordList } from '../word-list.ts';

/**
 * Whether a field of a query may do something when it is called, by its name: the specification has queries read only, and servers do not
 * keep to it (`systemUpdate`, `runReport`, `refreshToken`). A field of the root is judged strictly; one further down is usually a property.
 */
export function actsAsField(name: string, isRoot: boolean): boolean {
  if (name.startsWith('__')) return false;
  if (acting({ method: 'GET', url: `/${name}`, operationId: name }, isRoot) !== undefined) return true;
  return isRoot && splitWords(name).some((word) => CALLED.has(word));
}

/** Words that name a thing in a path, and a call where a field has them. */
const CALLED = wordList(
  'execute exec eval run debug login signin authenticate burn consume export generate proxy shell command',
);
