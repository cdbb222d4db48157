/** What a member of a structure is called, for whoever reads its name. */
import { isServiceName } from '../secrets/name-words.ts';

/** Names that say nothing without the name above them: `{"api": {"key": …}}`, `{"api_key": {"value": …}}`. */
const VALUE = /^(?:value|current|raw|plain|plaintext)$/i;
const TAIL = /^(?:key|token)$/i;

/** The telling name at the end of an RFC 6901 pointer: `/api_keys/0` is an api_key, `/openai/key` an openai_key. */
export function nameAt(pointer: string): string {
  const steps = pointer.split('/').slice(1).map(unescaped);
  const names = steps.filter((step) => step !== '' && !isIndex(step));
  const last = names.at(-1) ?? '';
  const above = names.at(-2);
  const single = isIndex(steps.at(-1) ?? '') ? last.replace(/(key|token|secret|password)s$/i, '$1') : last;
  if (above === undefined) return single;
  if (VALUE.test(single)) return above;
  return TAIL.test(single) && isProvider(above) ? `${above}_${single}` : single;
}

const isProvider = (above: string): boolean => /api$/i.test(above) || isServiceName(above);

const isIndex = (step: string): boolean => /^\d{1,6}$/.test(step);

const unescaped = (step: string): string => step.replaceAll('~1', '/').replaceAll('~0', '~');
