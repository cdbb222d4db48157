/** What a member of a structure is called, for whoever reads its name. */
import { isServiceName } from '../../secrets/name-words.ts';

/** Names that say nothing without the name above them: `{"api": {"key": …}}`, `{"api_key": {"value": …}}`. */
const VALUE = /^(?:value|current|raw|plain|plaintext)$/i;
const TAIL = /^(?:key|token)$/i;

/** The meaningful name at the end of an RFC 6901 pointer: `/api_keys/0` is an api_key, `/openai/key` an openai_key. */
export function nameAt(pointer: string): string {
  const last = lastName(pointer, pointer.length);
  const single = last.end < pointer.length ? last.name.replace(/(key|token|secret|password)s$/i, '$1') : last.name;
  const needsMore = VALUE.test(single) || TAIL.test(single);
  const above = needsMore ? lastName(pointer, last.start).name : '';
  if (above === '') return single;
  if (VALUE.test(single)) return above;
  return isProvider(above) ? `${above}_${single}` : single;
}

const isProvider = (above: string): boolean => /api$/i.test(above) || isServiceName(above);

const isIndex = (step: string): boolean => /^\d{1,6}$/.test(step);

/** The last step before a place that is a name and not the number of an item; it begins at `start` with its slash. */
function lastName(
  pointer: string,
  before: number,
): { readonly name: string; readonly start: number; readonly end: number } {
  let end = before;
  while (end > 0) {
    const start = pointer.lastIndexOf('/', end - 1);
    const step = pointer.slice(start + 1, end);
    if (step !== '' && !isIndex(step)) return { name: unescaped(step), start, end };
    end = start;
  }
  return { name: '', start: 0, end: 0 };
}

const unescaped = (step: string): string =>
  step.includes('~') ? step.replaceAll('~1', '/').replaceAll('~0', '~') : step;
