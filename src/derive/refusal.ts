import { isRecord, type JsonRecord } from '../openapi/schema-node.ts';

/** An answer that says that something went wrong, under a status that says it did not. */
export const isErrorObject = (value: unknown): boolean =>
  isRecord(value) && (isPlainError(value) || isProbablyError(value));

/** Members that only an error has. */
const ERROR_MEMBERS = [
  'error',
  'errors',
  'exception',
  'fault',
  'err',
  'error_code',
  'errorCode',
  'error_description',
  'error_message',
  'errorMessage',
];

/** What a plain `false` of says that the request failed, or that nobody is signed in. */
const OUTCOMES = [
  'success',
  'ok',
  'authenticated',
  'isAuthenticated',
  'is_authenticated',
  'loggedIn',
  'logged_in',
  'isLoggedIn',
  'is_logged_in',
];

/** It can hardly be anything else. */
export function isPlainError(value: JsonRecord): boolean {
  if (ERROR_MEMBERS.some((name) => isTelling(name, value[name]))) return true;
  if (OUTCOMES.some((name) => value[name] === false || value[name] === 'false')) return true;
  const { status } = value;
  return typeof status === 'number' && status >= 400 && status < 600;
}

/** `errors` as a number counts something: it is one of the answer's figures. */
const isTelling = (name: string, member: unknown): boolean =>
  member !== undefined &&
  member !== null &&
  member !== false &&
  member !== '' &&
  member !== 0 &&
  !(name === 'errors' && typeof member === 'number') &&
  !(Array.isArray(member) && member.length === 0);

/** What errors consist of, and records of some APIs too. */
export const SIGNS: ReadonlySet<string> = new Set(
  'status code errcode errno retcode message msg errmsg detail title type time timestamp ts path data result requestId request_id traceId trace_id'.split(
    ' ',
  ),
);

const SUCCESS_CODE = /^(?:0{1,6}|2\d\d|20{2,6}|ok|success|succeeded)$/i;

/** By the words and the numbers that it consists of; a record of the API may look so too. */
function isProbablyError(value: JsonRecord): boolean {
  const { status, detail } = value;
  const names = Object.keys(value).length;
  if (typeof status === 'string' && /^(?:fail|failed|failure|error|denied|unauthorized|forbidden)$/i.test(status))
    return true;
  const code = value['code'] ?? value['errcode'] ?? value['errno'] ?? value['retcode'];
  const message = value['message'] ?? value['msg'] ?? value['errmsg'] ?? detail;
  if (code !== undefined && code !== null && typeof message === 'string') {
    if (SUCCESS_CODE.test(String(code).slice(0, 20))) return false;
    const given = value['data'] ?? value['result'];
    const isFilled = typeof given === 'object' && given !== null && Object.keys(given).length > 0;
    return !isFilled && (names <= 4 || Object.keys(value).every((name) => SIGNS.has(name)));
  }
  if (typeof detail === 'string' && names <= 2) return true;
  return typeof message === 'string' && names <= 2 && REFUSING.test(message.slice(0, 300));
}

const REFUSING =
  /\b(?:unauthori[sz]ed|forbidden|denied|not allowed|log ?in|sign ?in|credential|authenticat|permission|invalid|expired|missing)/i;
