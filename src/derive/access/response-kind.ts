import type { Surface } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { ResponseKind } from '../../model/response-kind.ts';
import type { HtmlPage } from '../../parse/html-page.ts';
import { isRecord } from '../../parse/record.ts';
import { listingsIn } from '../mcp/listing.ts';
import { replyIn } from '../mcp/reply.ts';
import { headerOf, htmlOf, isTrouble, jsonOf } from '../page.ts';
import { urlOf } from '../place.ts';
import { isDocumentResponse } from '../response/document-response.ts';
import { isNotFound } from '../response/not-found.ts';
import { isErrorObject, requiresCredentials } from '../response/refusal.ts';
import { isStaticFile, isStaticPath } from '../response/static-file.ts';
import { wallOf } from '../response/walls.ts';

/** What a response is, by everything that was seen of its host. */
export function responseKind(exchange: Exchange, surface: Pick<Surface, 'nonexistent'>): ResponseKind {
  const { status } = exchange.response;
  if (wallOf(exchange) !== undefined) return 'blocked';
  if (isTrouble(exchange) || status >= 500) return 'trouble';
  if (status === 401 || status === 403 || status === 407) return 'refused';
  if ((status === 404 || status === 410) && isStaticPath(exchange)) return 'static';
  if (isNotFound(exchange, surface)) return 'absent';
  if (status >= 300) return status < 400 ? redirectKind(exchange) : 'rejected';
  return successKind(exchange);
}

/** To a page to sign in: the service requires authentication. */
const redirectKind = (exchange: Exchange): ResponseKind =>
  SIGN_IN.test(headerOf(exchange, 'location')?.slice(0, 500) ?? '') ? 'refused' : 'redirected';

const SIGN_IN = /\b(?:log|sign)[_-]?(?:in|on)\b|\/(?:auth|oauth2?|sso|saml|openid)\//i;

function successKind(exchange: Exchange): ResponseKind {
  if (isStaticFile(exchange)) return 'static';
  if (isDocumentResponse(exchange)) return 'document';
  const listings = listingsIn(exchange);
  if (listings.length > 0) return listings.every(({ offers }) => offers.length === 0) ? 'empty' : 'reached';
  if (replyIn(exchange)?.error !== undefined) return 'rejected';
  // A recording may say that there was content, and not have it.
  if (exchange.recorded?.body === 'missing') return 'reached';
  if (NOTHING.has(exchange.response.body.trim())) return 'empty';
  const page = htmlOf(exchange);
  if (page !== undefined) return pageKind(exchange, page);
  return jsonKind(jsonOf(exchange));
}

const NOTHING = new Set(['', 'null']);

/** `{}` says nothing; an empty list says that there is none. */
function jsonKind(json: unknown): ResponseKind {
  if (isRecord(json) && Object.keys(json).length === 0) return 'empty';
  if (requiresCredentials(json)) return 'refused';
  return isErrorObject(json) ? 'rejected' : 'reached';
}

function pageKind(exchange: Exchange, page: HtmlPage): ResponseKind {
  if (isSignIn(exchange, page)) return 'refused';
  return isShell(exchange.response.body, page) ? 'shell' : 'reached';
}

/** A page that is there to sign in: it has a password to fill in, and its title or its path says what for. */
const isSignIn = (exchange: Exchange, { forms, title = '' }: HtmlPage): boolean =>
  forms.some(({ fields }) => fields.some(({ type }) => type === 'password')) &&
  (SIGN_IN.test(title.slice(0, 200).replace(/ /g, '-')) || SIGN_IN.test(urlOf(exchange).pathname.slice(0, 500)));

/** An element with nothing in it, for scripts to fill: `<div id="root"></div>`, `<app-root></app-root>`. */
const EMPTY_ELEMENT = /<div ([^<>]{1,300})>\s{0,50}<\/div>|<[a-z]{1,20}-[a-z-]{1,40}>\s{0,50}<\/[a-z]{1,20}-/g;

const hasMount = (page: string): boolean =>
  [...page.matchAll(EMPTY_ELEMENT)].some(([, attributes]) => attributes === undefined || /\bid=/.test(attributes));

/** Words beside it that a person can read, those for browsers without scripts left out. */
const MOST_SHELL_TEXT = 200;

/** The page of an application that is made by its scripts: it says the same for every path and user. */
function isShell(body: string, { resources, scripts, forms, links }: HtmlPage): boolean {
  if (!resources.some(({ kind }) => kind === 'script') && scripts.length === 0) return false;
  const page = bodyElement(body).slice(0, MAX_PAGE);
  const text = visibleText(page);
  if (text.length > MOST_SHELL_TEXT) return false;
  return (
    hasMount(page) ||
    (forms.length === 0 && links.every(({ element }) => element === 'link') && (text === '' || WAITING.test(text)))
  );
}

/** What stays until the scripts have made the page: a drawing that turns, or a word. */
const WAITING = /\bloading\b|\bplease wait\b|\bone moment\b|\b(?:initiali[sz]|start)ing\b/i;

const MAX_PAGE = 200_000;

/** The head may be long: icons and styles are in it. */
function bodyElement(page: string): string {
  const from = page.search(/<body[\s>]/i);
  return from < 0 ? page : page.slice(from);
}

/** What is left of a page's body without its scripts, styles and tags. */
function visibleText(body: string): string {
  const plain = ['script', 'style', 'noscript', 'title', 'svg'].reduce(withoutElement, body);
  return plain
    .replace(/<[^<>]{0,2000}>/g, ' ')
    .replace(/\s{1,2000}/g, ' ')
    .trim();
}

/** Each element of this name is cut out, to its end or to the end of the text. */
function withoutElement(text: string, name: string): string {
  const lower = text.toLowerCase();
  const kept: string[] = [];
  let at = 0;
  for (let open = lower.indexOf(`<${name}`); open >= 0; open = lower.indexOf(`<${name}`, at)) {
    kept.push(text.slice(at, open));
    const close = lower.indexOf(`</${name}`, open);
    if (close < 0) return kept.join('');
    at = close;
  }
  return kept.join('') + text.slice(at);
}
