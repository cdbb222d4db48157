import { REMOVED } from '../model/exchange.ts';
import type { HeaderLine } from '../parse/header-lines.ts';
import { parseJson, walkJson } from '../parse/json.ts';
import { mapTexts } from '../parse/map-texts.ts';
import type { StepRequest } from './step-exchange.ts';
import type { Values } from './values.ts';

/** What a user is called is in many responses, and is no secret. */
const USER_NAME = /user|login|e-?mail|account|(?:^|[-_:.])name$/i;
const SECRET = /pass|pwd|secret|token|key|pin$|otp|code|seed|credential|sid|session/i;

/** Good for one form: pages show them on purpose. */
const ONE_TIME = /csrf|xsrf|authenticity|nonce|state|verif/i;

const isUserName = (name: string): boolean => USER_NAME.test(name) && !SECRET.test(name);

/** The values of a recipe that must never enter an exchange, each behind its name. */
export const secretValues = (values: Values): HeaderLine[] => values.secrets().filter(([name]) => !isUserName(name));

/** The same of what a request has in its body: a password that the recipe does not keep among its values. */
export const secretsSent = ({ body = '' }: StepRequest): HeaderLine[] =>
  membersOf(body).filter(([name, value]) => SECRET.test(name) && !ONE_TIME.test(name) && value !== '');

/** Names and texts of a body that is JSON or a form. */
function membersOf(body: string): HeaderLine[] {
  const parsed = /^\s{0,64}[[{]/.test(body) ? parseJson(body) : undefined;
  if (parsed?.ok !== true) return [...new URLSearchParams(body)];
  const found: HeaderLine[] = [];
  walkJson(parsed.value, (value, _, key) => {
    if (typeof value === 'string' && typeof key === 'string') found.push([key, value]);
  });
  return found;
}

/** Headers that say what is sent, and not by whom. */
const OPEN = /^(?:host|accept.{0,20}|content-type|user-agent|origin|referer|x-requested-with)$/i;

/** The headers of a step without what the recipe put in them. */
export const outlineOfHeaders = (headers: readonly HeaderLine[]): HeaderLine[] =>
  headers.map(([name, value]) => [name, OPEN.test(name) ? value : REMOVED]);

/** The form of a body without its values. */
export function outlineOf(body: string): string {
  const parsed = /^\s{0,64}[[{]/.test(body) ? parseJson(body) : undefined;
  if (parsed?.ok === true) return JSON.stringify(mapTexts(parsed.value, () => REMOVED));
  if (!/^[\w.%+[\]-]{1,200}=/.test(body)) return REMOVED;
  return [...new URLSearchParams(body).keys()].map((name) => `${encodeURIComponent(name)}=${REMOVED}`).join('&');
}
