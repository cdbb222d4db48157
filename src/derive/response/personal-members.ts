import type { Exchange } from '../../model/exchange.ts';
import { walkJson } from '../../parse/json.ts';
import { jsonOf } from '../page.ts';

const PERSONAL_NAME =
  /^(?:e[_-]?mail(?:[_-]?address)?|(?:mobile|phone|tel)(?:[_-]?(?:number|no))?|(?:date[_-]?of[_-]?)?birth(?:[_-]?(?:date|day))?|dob|ssn|iban|(?:home|postal|street|billing|shipping)[_-]?address|street|(?:first|last|full|family)[_-]?name|passport(?:[_-]?(?:number|no))?|salary|diagnosis|card[_-]?number)$/i;

/** Whether a JSON response is about a person, by the names of its members. */
export function isPersonal(exchange: Exchange): boolean {
  let personal = false;
  walkJson(jsonOf(exchange), (value, _, key) => {
    const isFilled = typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
    if (isFilled && typeof key === 'string' && PERSONAL_NAME.test(key.replace(/([a-z])([A-Z])/g, '$1_$2')))
      personal = true;
  });
  return personal;
}
