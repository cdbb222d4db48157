import type { Surface } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { HtmlForm } from '../../parse/html-page.ts';
import { isRecord } from '../../parse/record.ts';
import { htmlOf, isSuccess, jsonOf, mediaTypeOf } from '../page.ts';
import { isNotFound } from './not-found.ts';
import { isErrorObject } from './refusal.ts';
import { isRefusingTitle, LONGEST_REFUSAL, refuses, SIGN_IN_PATH } from './refusing-words.ts';

export type Content = 'content' | 'empty' | 'none';

/**
 * What a 2xx response gives: content of its own, an empty list or object, or nothing that counts: an error
 * object, a login page, what is where nothing is. Where a document promises the response, `promisedSuccess` knows better.
 */
export function contentOf(exchange: Exchange, surface: Pick<Surface, 'nonexistent'>): Content {
  if (!hasBody(exchange, surface)) return 'none';
  if (NOTHING.test(exchange.response.body)) return 'empty';
  const json = jsonOf(exchange);
  if (json === undefined) return isRefusingPage(exchange) || isRefusingText(exchange) ? 'none' : 'content';
  if (isErrorObject(json)) return 'none';
  return isEmpty(json) ? 'empty' : 'content';
}

/** One word for nothing, in JSON and in the languages that print it: a request for the session without one gets it. */
const NOTHING = /^\s{0,64}(?:null|nil|none|undefined|false|""|\[null\])\s{0,64}$/i;

/** Whether it is a success that says something, whatever it says. */
export function hasBody(exchange: Exchange, surface: Pick<Surface, 'nonexistent'>): boolean {
  const { status, body } = exchange.response;
  return (
    isSuccess(exchange) &&
    status !== 204 &&
    status !== 205 &&
    body.trim() !== '' &&
    mediaTypeOf(exchange)?.essence !== 'application/problem+json' &&
    !isNotFound(exchange, surface)
  );
}

/** An empty list or object, one that holds nothing but `null` and `false`, or a page of no items: `{ "count": 0, "results": [] }`. */
function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (!isRecord(value)) return value === null;
  const members = Object.entries(value);
  if (members.every(([, member]) => member === null || member === false || member === '')) return true;
  const lists = members.flatMap(([, member]) => (Array.isArray(member) ? [member] : []));
  return lists.length > 0 && lists.every((list) => list.length === 0) && members.every(isPaging);
}

/** Objects that say which page it is, and not what is on it. */
const PAGING = /^_?(?:meta|metadata|links|page|pagination|paging|pager|page_?info)$/i;

const isPaging = ([name, member]: readonly [string, unknown]): boolean => !isRecord(member) || PAGING.test(name);

/** Titles of pages that are before a service: they are shown to who may be no person. */
const CHALLENGE =
  /\bjust a moment\b|\battention required\b|\bchecking your browser\b|\bcaptcha\b|\bare you (?:a )?(?:human|robot)\b|\bpardon our interruption\b|\b(?:request|you have been) (?:blocked|rejected)\b|\bsecurity check\b/i;

/** An error, a challenge, or a page to sign in, by its form, by its title, or by where it leads at once. */
function isRefusingPage(exchange: Exchange): boolean {
  const page = htmlOf(exchange);
  if (page === undefined) return false;
  const title = page.title?.slice(0, 200) ?? '';
  return (
    page.forms.some(isSignInForm) ||
    isRefusingTitle(title) ||
    CHALLENGE.test(title) ||
    SIGN_IN_PATH.test(page.refresh?.url?.slice(0, 500) ?? '') ||
    page.scripts.some(({ text }) => leadsToSignIn(text))
  );
}

/** It asks for a password, or for a name or an address to sign in with, which is what it is sent to. */
const isSignInForm = ({ fields, action }: HtmlForm): boolean =>
  fields.some(({ type }) => type === 'password') ||
  (SIGN_IN_PATH.test(action.slice(0, 500)) && fields.some(({ type }) => type === 'text' || type === 'email'));

/** A script of one purpose: `location.href = "/login"`. */
const leadsToSignIn = (script: string): boolean => {
  const [, to = ''] =
    /\blocation(?:\.href|\.replace|\.assign)?\s{0,3}[=(]\s{0,3}["'`]([^"'`]{1,300})["'`]/.exec(script.slice(0, 400)) ??
    [];
  return script.length <= 400 && SIGN_IN_PATH.test(to);
};

const ERROR_ELEMENT =
  /^\s{0,20}(?:<\?xml[^>]{0,200}>\s{0,20})?<(?:\w{1,20}:)?(?:error|errors|errorresponse|fault|exception|problem)[\s>]/i;

/** A short text or page, or an XML response, that says that the request was refused. */
function isRefusingText(exchange: Exchange): boolean {
  const { body } = exchange.response;
  return ERROR_ELEMENT.test(body.slice(0, 500)) || (body.length <= LONGEST_REFUSAL && refuses(body));
}
