import type { Surface } from '../model/evidence.ts';
import type { Exchange } from '../model/exchange.ts';
import { isNobody } from './nobody.ts';
import { htmlOf, isSuccess, jsonOf } from './page.ts';

/**
 * What a 2xx answer gives (oracles, "success by content"): content of its own, an empty list or object, or nothing that counts: an error
 * object, a login page, what stands where nothing is.
 */
export function contentOf(exchange: Exchange, surface: Pick<Surface, 'nobody'>): 'content' | 'empty' | 'none' {
  const { status, body } = exchange.response;
  if (!isSuccess(exchange) || status === 204 || status === 205 || isNobody(exchange, surface)) return 'none';
  if (body.trim() === '') return 'none';
  const json = jsonOf(exchange);
  if (json !== undefined) return isErrorObject(json) ? 'none' : isEmpty(json) ? 'empty' : 'content';
  return isLoginPage(exchange) ? 'none' : 'content';
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Members that only an error has. */
const ERROR_MEMBERS = ['error', 'errors', 'exception', 'fault', 'error_code', 'errorCode', 'error_description'];

/** An answer that says that something went wrong, under a status that says it did not. */
export function isErrorObject(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { status, success, ok, code, detail } = value;
  if (ERROR_MEMBERS.some((name) => isTelling(value[name]))) return true;
  if (success === false || ok === false) return true;
  if (typeof status === 'string' && /^(?:fail|failed|failure|error|denied|unauthorized|forbidden)$/i.test(status))
    return true;
  if (typeof status === 'number' && status >= 400 && status < 600) return true;
  const message = value['message'] ?? value['msg'] ?? value['title'] ?? detail;
  if (code !== undefined && typeof message === 'string' && Object.keys(value).length <= 4) return true;
  if (typeof detail === 'string' && Object.keys(value).length <= 2) return true;
  return typeof message === 'string' && Object.keys(value).length <= 2 && REFUSING.test(message.slice(0, 300));
}

const isTelling = (member: unknown): boolean =>
  member !== undefined &&
  member !== null &&
  member !== false &&
  member !== '' &&
  !(Array.isArray(member) && member.length === 0);

const REFUSING =
  /\b(?:unauthori[sz]ed|forbidden|denied|not allowed|log ?in|sign ?in|credential|authenticat|permission|invalid|expired|missing)/i;

/** An empty list or object, also as the only list of a page: `{ "count": 0, "results": [] }`. */
function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (!isRecord(value)) return value === null;
  const members = Object.values(value);
  const lists = members.filter((member) => Array.isArray(member));
  return (
    members.length === 0 || (lists.length > 0 && lists.every((list) => list.length === 0) && members.every(isPaging))
  );
}

const isPaging = (member: unknown): boolean => typeof member !== 'object' || member === null || Array.isArray(member);

const isLoginPage = (exchange: Exchange): boolean =>
  htmlOf(exchange)?.forms.some(({ fields }) => fields.some(({ type }) => type === 'password')) === true;
