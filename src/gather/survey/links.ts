import { headerOf, htmlOf, jsonOf, mediaTypeOf } from '../../derive/page.ts';
import type { Exchange } from '../../model/exchange.ts';
import { harmlessValue } from '../../openapi/request/harmless.ts';
import { headerValues } from '../../parse/header-lines.ts';
import type { HtmlForm, HtmlPage } from '../../parse/html-page.ts';
import { walkJson } from '../../parse/json.ts';
import { isScript } from '../../parse/media-type.ts';
import { scriptUrls } from '../../parse/script.ts';
import { parseSourceMap, sourceMappingUrl } from '../../parse/source-map.ts';
import { acting } from '../consent/acting.ts';
import { plainUrl } from '../wire/scope.ts';
import { type Candidate, candidate } from './candidate.ts';

/** What one response suggests to request next, in the order in which it says so. Links out of the site are among them. */
export function candidatesIn(exchange: Exchange): readonly Candidate[] {
  const { url } = exchange.request;
  const found = [...linkHeaders(exchange), ...fromPage(exchange), ...fromScript(exchange), ...fromJson(exchange)];
  return found.flatMap(({ reference, base, ...rest }) => {
    const absolute = plainUrl(reference.slice(0, MAX_URL), plainUrl(base ?? '', url) ?? url);
    return absolute === undefined ? [] : [{ ...candidate(absolute.href, 'link'), ...rest, url: absolute.href }];
  });
}

/** Where a redirect leads; undefined for other responses and for a Location that is no URL. */
export function redirectOf(exchange: Exchange): string | undefined {
  const { status } = exchange.response;
  const location = headerOf(exchange, 'location');
  if (status < 300 || status > 399 || location === undefined) return undefined;
  return plainUrl(location, exchange.request.url)?.href;
}

const MAX_URL = 2000;

/** A reference as written, with what is known of it. */
interface Found extends Pick<Candidate, 'source' | 'linkText'> {
  readonly reference: string;
  readonly base?: string | undefined;
  readonly method?: string;
}

const link = (reference: string, base?: string): Found => ({ reference, base, source: 'link' });
const scripted = (reference: string): Found => ({ reference, source: 'script' });

/** RFC 8288: `<url>; rel=next`. */
const linkHeaders = (exchange: Exchange): Found[] =>
  headerValues(exchange.response.headers, 'link')
    .slice(0, 20)
    .flatMap((value) => [...value.slice(0, 4000).matchAll(/<([^<>]{1,500})>/g)].map(([, url = '']) => link(url)));

function fromPage(exchange: Exchange): Found[] {
  const page = htmlOf(exchange);
  if (page === undefined) return [];
  const { base } = page;
  return [
    ...pageLinks(page),
    ...page.resources.filter(({ kind }) => kind === 'script' || kind === 'frame').map(({ url }) => link(url, base)),
    ...page.forms.map((form) => formRequest(form, exchange, base)),
    ...(page.refresh?.url === undefined ? [] : [link(page.refresh.url, base)]),
    ...page.scripts.flatMap(({ text, type }) => (text === '' ? [] : inlinePaths(type, text))),
  ];
}

/** With what a person reads there; where one URL has several links, what says that it acts counts for all. */
function pageLinks({ links, base }: HtmlPage): Found[] {
  const textOf = new Map<string, string>();
  for (const { url, texts = [] } of links)
    for (const text of texts) if (!textOf.has(url) || actingText(text)) textOf.set(url, text);
  return links
    .filter(({ rel }) => !HINTS.test(rel))
    .map(({ url }) => {
      const linkText = textOf.get(url);
      return { ...link(url, base), ...(linkText !== undefined && { linkText }) };
    });
}

const actingText = (linkText: string): boolean => acting({ method: 'GET', url: '/', linkText }, true) !== undefined;

/** Not pages: connections to open early, icons, styles. */
const HINTS = /\b(?:preconnect|dns-prefetch|icon|stylesheet|apple-touch|mask-icon|manifest)\b/;

const inlinePaths = (type: HtmlPage['scripts'][number]['type'], text: string): Found[] =>
  type === '' || type === 'module' || type.includes('script') ? pathsIn(text) : [];

/** A GET form with its own default values is one more URL; a POST form is only noted. */
function formRequest(form: HtmlForm, exchange: Exchange, base: string | undefined): Found {
  const action = plainUrl(form.action, plainUrl(base ?? '', exchange.request.url) ?? exchange.request.url);
  if (form.method !== 'GET' || action === undefined)
    return { reference: action?.href ?? '', source: 'form', method: 'POST' };
  action.search = '';
  for (const { name, type, value } of form.fields.slice(0, 30)) {
    if (name === '' || SILENT_FIELDS.has(type)) continue;
    action.searchParams.append(name, harmlessValue(name, value.slice(0, 200)));
  }
  return { reference: action.href, source: 'form' };
}

/** Sent only when they were pressed, or not without a person's choice. */
const SILENT_FIELDS = new Set(['submit', 'button', 'reset', 'image', 'file', 'password']);

const MAX_SCRIPT_PATHS = 100;

/** Whole URLs only: what a script completes at run time cannot be requested. What it imports is requested as a script would. */
const pathsIn = (text: string): Found[] =>
  scriptUrls(text)
    .filter(({ partial, call, url }) => !partial && (call !== 'import' || IMPORTED.test(url)))
    .slice(0, MAX_SCRIPT_PATHS)
    .map(({ url, method }) => ({ ...scripted(url), method: method ?? 'GET' }));

/** Modules of a build (`require('./util')`) are no files of the server. */
const IMPORTED = /\.(?:m?js|css|wasm)(?:\?[^?]{0,200})?$/;

/** A script fetches relative to the page that runs it, which lies at the root more often than beside the script; its modules lie beside it. */
const ofPage = (found: Found): Found =>
  /^[\w.]/.test(found.reference) && !IMPORTED.test(found.reference) ? { ...found, base: '/' } : found;

function fromScript(exchange: Exchange): Found[] {
  if (!isScript(mediaTypeOf(exchange))) return [];
  const { body } = exchange.response;
  const map = headerOf(exchange, 'sourcemap') ?? sourceMappingUrl(body);
  const paths = pathsIn(body).map(ofPage);
  return map === undefined || map.startsWith('data:') ? paths : [scripted(map), ...paths];
}

const MAX_JSON_LINKS = 100;

/** API roots and pages of lists name their neighbours; a source map holds scripts. */
function fromJson(exchange: Exchange): Found[] {
  const json = jsonOf(exchange);
  if (json === undefined) return [];
  if (new URL(exchange.request.url).pathname.endsWith('.map')) {
    const contents = parseSourceMap(exchange.response.body)?.sourcesContent ?? [];
    // What is relative there is relative to folders of the build.
    return contents
      .slice(0, 200)
      .flatMap((text) => pathsIn(text ?? '').filter(({ reference }) => !reference.startsWith('.')));
  }
  const found: Found[] = [];
  walkJson(json, (value) => {
    if (typeof value === 'string' && found.length < MAX_JSON_LINKS && LINK_VALUE.test(value)) found.push(link(value));
  });
  return found;
}

const LINK_VALUE = /^(?:https?:\/\/[^\s]{3,500}|\/[\w.~@%-][\w.~@%/?=&+-]{0,300})$/;
