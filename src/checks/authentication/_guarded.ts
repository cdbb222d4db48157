import { requestAgain } from '../../derive/again.ts';
import { isGuarded } from '../../derive/demands.ts';
import { type Documented, documentedOperations } from '../../derive/documented.ts';
import { jsonOf } from '../../derive/page.ts';
import type { Facts } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { RequestProbe, RequestSpec } from '../../model/probe.ts';
import { walkJson } from '../../parse/json.ts';

export type DocumentFacts = Facts<'document' | 'surface' | 'exchanges'>;

/** An operation that the document guards, and what may be sent to see whether the server does. */
export interface Guarded extends Documented {
  readonly request: RequestSpec;
  readonly isWrite: boolean;
  /** What the survey got. */
  readonly answer: Exchange;
}

/** Operations that demand credentials and that the survey could ask: reads, and writes where the user consented. */
export const guardedOperations = (facts: DocumentFacts): Guarded[] =>
  documentedOperations(facts).flatMap((documented) => {
    const { operation, seen, exchanges } = documented;
    const answer = exchanges.find(({ id }) => id === seen?.exchange) ?? exchanges[0];
    if (!isGuarded(operation) || answer === undefined || operation.method === 'HEAD' || operation.method === 'OPTIONS')
      return [];
    const isWrite = operation.method !== 'GET';
    const request = requestAgain(answer);
    if (request === undefined || (isWrite && !facts.surface.writes)) return [];
    return [{ ...documented, answer, isWrite, request }];
  });

/** A request without any credentials on a connection of its own. */
export const strangerProbe = (id: string, { request, isWrite }: Guarded): RequestProbe => ({
  kind: 'request',
  id,
  risk: isWrite ? 'write' : 'read',
  anonymous: true,
  fresh: true,
  request,
});

const PERSONAL_NAME =
  /^(?:e[_-]?mail(?:[_-]?address)?|(?:mobile|phone|tel)(?:[_-]?(?:number|no))?|(?:date[_-]?of[_-]?)?birth(?:[_-]?(?:date|day))?|dob|ssn|iban|(?:home|postal|street|billing|shipping)[_-]?address|street|(?:first|last|full|family)[_-]?name|passport(?:[_-]?(?:number|no))?|salary|diagnosis|card[_-]?number)$/i;

/** Whether a JSON answer tells about a person, by the names of its members. */
export function isPersonal(exchange: Exchange): boolean {
  let personal = false;
  walkJson(jsonOf(exchange), (value, _, key) => {
    const isFilled = typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
    if (isFilled && typeof key === 'string' && PERSONAL_NAME.test(key.replace(/([a-z])([A-Z])/g, '$1_$2')))
      personal = true;
  });
  return personal;
}
