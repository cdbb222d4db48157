import type { Exchange } from '../../model/exchange.ts';
import { own, quote, say } from '../../model/said.ts';
import { walkJson } from '../../parse/json.ts';
import { splitWords } from '../../parse/words.ts';
import { jsonOf } from '../page.ts';
import { placeIn, urlOf } from '../place.ts';
import { isMessage } from '../response/validation-messages.ts';
import { secretsInBody } from './secrets-seen.ts';
import { type Sensitive, sensitiveName } from './sensitive-names.ts';
import { isPasswordHash, type SensitiveMember } from './sensitive-weight.ts';

/** Names the same property of the same operation again. */
export const markOf = (exchange: Exchange, name: string): string =>
  `${exchange.request.method} ${urlOf(exchange).pathname.replace(/\d{1,20}/g, '#')} ${name}`;

/** Members of a JSON response that are sensitive by their name or their form, in order. */
export function sensitiveMembers(exchange: Exchange): readonly SensitiveMember[] {
  const found: SensitiveMember[] = [];
  const keys = new Set(secretsInBody(exchange).map(({ token }) => token));
  walkJson(jsonOf(exchange), (value, pointerOf, key) => {
    const isHash = isPasswordHash(value);
    if (typeof key !== 'string' && !isHash) return;
    const name = String(key);
    const what: Sensitive | undefined = isHash ? 'a password hash' : sensitiveName(name);
    if (what === undefined || !isDistinctive(what, name, value)) return;
    const pointer = pointerOf();
    if (isMessage(exchange, pointer, value) || (typeof value === 'string' && keys.has(value))) return;
    found.push({
      what,
      observation: {
        at: placeIn(exchange, { part: 'body', pointer, name }),
        message: say`The response has the property ${quote(name)} at ${quote(pointer, 80)}: ${own(what)}.`,
        ...(isHash ? {} : { confidence: 'firm' }),
        proof: { exchange: exchange.id },
        mark: markOf(exchange, name),
        cause: `${what} ${name}`,
      },
    });
  });
  return found;
}

/** What a form says about the field of this name. */
const SENTENCE = /^[A-Z][a-z']{0,30}(?:,? [\w'-]{1,30}){2,40}[.!?:]?$|^Password$/;

/** Masked and empty values give nothing away; a flag is one when it is set at all. */
function isDistinctive(what: Sensitive, name: string, value: unknown): boolean {
  // The form of a value shows whether it is a key: api-key-in-body reports those.
  if (what === 'a key') return false;
  if (what === 'an internal flag') return isFlag(name, value);
  if (typeof value === 'number') return what === 'an identity number';
  return (
    typeof value === 'string' &&
    value.length >= 4 &&
    !(what === 'a password' && SENTENCE.test(value)) &&
    !isMasked(value) &&
    !isCount(value)
  );
}

export const isMasked = (value: string): boolean =>
  /^[*x•.\-…]{1,200}$|\*{3,}|…|^(?:hidden|redacted|masked|null|none|string)$/i.test(value);

/** A number or a switch that was written as a text. */
const isCount = (value: string): boolean => /^(?:true|false|yes|no|on|off|enabled|disabled)$/i.test(value);

/** What is so or not is a boolean, or 0 and 1; a score and a price are numbers, notes are texts. */
function isFlag(name: string, value: unknown): boolean {
  const words = splitWords(name);
  if (words.some((word) => /^(?:score|rating|price|cost|margin|id)$/.test(word)))
    return typeof value === 'number' || (typeof value === 'string' && value !== '');
  if (words.some((word) => /^(?:notes?|comments?|flags|status)$/.test(word)))
    return typeof value === 'string' && value !== '';
  return typeof value === 'boolean' || value === 0 || value === 1 || /^(?:true|false)$/i.test(String(value));
}
