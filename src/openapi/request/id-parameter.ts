import { splitWords } from '../../parse/words.ts';
import type { DocumentedOperation, Parameter } from '../document.ts';

/** Last words of the names of parameters that choose one object. */
const IDS = new Set(['id', 'uuid', 'guid', 'slug', 'reference', 'ref']);
/** What such a parameter identifies instead: a request, a client, a connection. */
const OTHERS = new Set(
  'request correlation trace span session client device idempotency transaction app application api message connection'.split(
    ' ',
  ),
);

/** Whether a parameter chooses one object: any in the path, and a required one of the query or the headers that is named like an ID. */
export function isIdParameter({ in: place, name, required }: Parameter): boolean {
  if (place === 'path') return true;
  if (!required || (place !== 'query' && place !== 'header')) return false;
  const words = splitWords(name);
  return IDS.has(words.at(-1) ?? '') && !words.some((word) => OTHERS.has(word));
}

/** The parameters of an operation that choose its object, those of the path first. */
export function idParameters({ parameters, path }: DocumentedOperation): readonly Parameter[] {
  const inPath = [...path.matchAll(/\{([^{}]{1,200})\}/g)].flatMap(([, name]) =>
    parameters.filter((each) => each.in === 'path' && each.name === name).slice(0, 1),
  );
  return [...inPath, ...parameters.filter((each) => each.in !== 'path' && isIdParameter(each))];
}

/** The thing that a parameter outside of the path identifies: `invoice` for `invoice_id` and `X-Invoice-Id`; undefined for a bare `id`. */
export function thingOf({ name }: Pick<Parameter, 'name'>): string | undefined {
  const words = splitWords(name).filter((word, at) => !(at === 0 && word === 'x') && !IDS.has(word));
  return words.length === 0 ? undefined : words.join('');
}
