import type { JsonRecord } from '../../openapi/schema/schema-node.ts';
import { walkJson } from '../../parse/json.ts';
import { isRecord } from '../../parse/record.ts';
import { refuses, SIGN_IN_PATH } from './refusing-words.ts';

/** A response that says that something went wrong, under a status that says it did not. */
export function isErrorObject(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= LONGEST_TEXT && (FAILED.test(value) || refuses(value));
  if (Array.isArray(value)) return value.length > 0 && value.length <= MOST_ERRORS && value.every(isListedError);
  return isRecord(value) && (isPlainError(value) || isProbablyError(value) || isInWrapper(value));
}

/** A list may hold nothing but errors (`[{ "errorCode": "INVALID_SESSION_ID", "message": … }]`): a record of the API has an id. */
const isListedError = (item: unknown): boolean =>
  isRecord(item) && !('id' in item) && (isPlainError(item) || isProbablyError(item));

/** Whether an error under a status of success is a request for credentials: its words, or the code of 401 and 403. */
export function requiresCredentials(value: unknown): boolean {
  if (!isErrorObject(value)) return false;
  let isDemand = false;
  walkJson(value, (each) => {
    if (typeof each === 'string') isDemand ||= each.length <= LONGEST_TEXT && refuses(each.replaceAll('_', ' '));
    else if (typeof each === 'number') isDemand ||= REFUSING_CODE.test(String(each));
  });
  return isDemand;
}

const LONGEST_TEXT = 300;
const MOST_ERRORS = 5;

/** `Error-Message`, `error_message` and `errorMessage` are one name. */
const plainName = (name: string): string =>
  name
    .slice(0, 60)
    .replace(/[-_ .]/g, '')
    .toLowerCase();

const namesOf = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Members that only an error has. */
const ERROR_MEMBERS = namesOf(
  'error errors exception exceptions fault err errorcode errordescription errormessage errordetail errordetails errorinfo errortype errorid',
);

/** What a plain `false` of says that the request failed, or that no user is signed in. */
const OUTCOMES = namesOf(
  'success ok issuccess succeeded successful issuccessful authenticated isauthenticated loggedin isloggedin signedin issignedin authorized isauthorized auth isauth',
);

/** The same, the other way round. */
const FAILURES = namesOf(
  'haserror haserrors iserror failed hasfailed unauthorized unauthenticated loginrequired requireslogin needlogin needslogin requirelogin authrequired authenticationrequired',
);

const STATUS_NAMES = namesOf('status statuscode httpstatus httpstatuscode httpcode responsecode');

/** It can hardly be anything else. */
export function isPlainError(value: JsonRecord): boolean {
  if (isPartialResponse(value)) return false;
  return Object.entries(value).some(([name, member]) => {
    const plain = plainName(name);
    if (ERROR_MEMBERS.has(plain)) return isDistinctive(plain, member);
    if (OUTCOMES.has(plain)) return member === false || /^(?:false|no)$/i.test(textOf(member));
    if (FAILURES.has(plain)) return member === true || /^(?:true|yes)$/i.test(textOf(member));
    return STATUS_NAMES.has(plain) && typeof member === 'number' && member >= 400 && member < 600;
  });
}

const textOf = (member: unknown): string => (typeof member === 'string' ? member.slice(0, LONGEST_TEXT) : '');

/** GraphQL returns what it can beside its errors: `data` with something in it is a response. */
const isPartialResponse = ({ data, errors }: JsonRecord): boolean =>
  Array.isArray(errors) && isRecord(data) && Object.values(data).some((member) => member !== null);

/** `errors` as a number counts something: it is one of the response's figures. */
const isDistinctive = (plain: string, member: unknown): boolean =>
  member !== undefined &&
  member !== null &&
  member !== false &&
  member !== 0 &&
  !/^(?:|0|none|null|false|ok|success)$/i.test(typeof member === 'string' ? textOf(member) : 'x') &&
  !(plain === 'errors' && typeof member === 'number') &&
  !(typeof member === 'object' && Object.keys(member).length === 0);

/** What errors consist of, and records of some APIs too. */
export const SIGNS: ReadonlySet<string> = namesOf(
  'status code errcode errno retcode message msg errmsg detail title type time timestamp ts path data result requestId request_id traceId trace_id',
);

/** The same by their plain names, in all spellings that are known. */
const ENVELOPE = namesOf(
  'status state stat statuscode code errcode errno ret retcode returncode rescode rc resultcode resultmessage success ok message messages msg errmsg info reason detail details description desc title type instance time timestamp date ts path url data result results response body payload content requestid traceid correlationid reqid cost server version method redirect redirecturl redirectto location loginurl next help documentationurl docs meta',
);
const CODES = ['code', 'errcode', 'errno', 'ret', 'retcode', 'returncode', 'rescode', 'rc', 'resultcode', 'statuscode'];
const MESSAGES = [
  'message',
  'msg',
  'errmsg',
  'detail',
  'details',
  'description',
  'desc',
  'reason',
  'info',
  'title',
  'resultmessage',
];
const RESULTS = ['data', 'result', 'results', 'response', 'body', 'payload', 'content'];

const SUCCESS_CODE = /^(?:0{1,6}|1|2\d\d|20{2,6}|ok|success|succeeded|successful|pass|y|yes|true)$/i;
const FAILED =
  /^(?:fail|failed|failure|error|err|denied|rejected|refused|unauthori[sz]ed|unauthenticated|forbidden|not ?ok|ko|nok|no_?auth|not_?logged_?in)$/i;

/** By the words and the numbers that it consists of; a record of the API may look so too. */
function isProbablyError(value: JsonRecord): boolean {
  const members = new Map(Object.entries(value).map(([name, member]) => [plainName(name), member]));
  const isEnvelope = [...members.keys()].every((name) => ENVELOPE.has(name));
  if (isFilled(members)) return false;
  const states = ['status', 'state', 'stat', 'result', 'type', 'response'].map((name) => textOf(members.get(name)));
  if ((isEnvelope || members.size <= 2) && states.some((state) => FAILED.test(state))) return true;
  if (typeof members.get('status') === 'string' && FAILED.test(textOf(members.get('status'))) && members.has('message'))
    return true;
  if (hasFailedCode(members, isEnvelope)) return true;
  if (isEnvelope && CODES.some((name) => REFUSING_CODE.test(String(members.get(name))))) return true;
  if (isEnvelope && [...members].some(([name, member]) => isRefusingMember(name, member))) return true;
  return typeof members.get('detail') === 'string' && members.size <= 2;
}

/** 401 and 403, and what is made of them: `40101`. */
const REFUSING_CODE = /^40[13]\d{0,3}$/;

/** Something was given, whatever is beside it. */
const isFilled = (members: ReadonlyMap<string, unknown>): boolean =>
  RESULTS.some((name) => {
    const given = members.get(name);
    return typeof given === 'object' && given !== null && Object.keys(given).length > 0;
  });

function hasFailedCode(members: ReadonlyMap<string, unknown>, isEnvelope: boolean): boolean {
  const code = CODES.map((name) => members.get(name)).find((each) => each !== undefined && each !== null);
  const message = MESSAGES.map((name) => members.get(name)).find((each) => typeof each === 'string');
  if (code === undefined || message === undefined || typeof code === 'object') return false;
  if (SUCCESS_CODE.test(String(code).slice(0, 20))) return false;
  return isEnvelope || (members.size <= 4 && members.has('message'));
}

/** A message that refuses, or where to sign in. */
function isRefusingMember(name: string, member: unknown): boolean {
  if (typeof member !== 'string' || member.length > LONGEST_TEXT) return false;
  if (/^(?:redirect|redirecturl|redirectto|location|loginurl|next|url)$/.test(name)) return SIGN_IN_PATH.test(member);
  return (MESSAGES.includes(name) || RESULTS.includes(name) || name === 'status') && refuses(member);
}

const WRAPPERS = namesOf(
  'meta header head status response responsestatus result body payload output envelope fault data',
);

/** `{ "meta": { "code": 401 }, "data": null }`: the error is one level down, and nothing is given beside it. */
function isInWrapper(value: JsonRecord): boolean {
  const members = Object.entries(value);
  const filled = members.filter(
    ([, member]) =>
      member !== null && member !== '' && !(typeof member === 'object' && Object.keys(member).length === 0),
  );
  return (
    filled.length <= 2 &&
    filled.some(
      ([name, member]) =>
        WRAPPERS.has(plainName(name)) &&
        isRecord(member) &&
        !('id' in member) &&
        (isPlainError(member) || isProbablyError(member)),
    ) &&
    filled.every(([name, member]) => WRAPPERS.has(plainName(name)) || typeof member !== 'object')
  );
}
