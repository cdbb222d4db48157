import { isSuccess, jsonOf } from '../../derive/page.ts';
import { urlOf } from '../../derive/place.ts';
import { VIEWER } from '../../derive/response/document-response.ts';
import type { Exchange } from '../../model/exchange.ts';
import { decodeEntities } from '../../parse/entities.ts';
import { headerValues } from '../../parse/header-lines.ts';
import { parseLinks } from '../../parse/link-header.ts';
import { isRecord } from '../../parse/record.ts';
import { plainUrl } from '../wire/scope.ts';

const MOST_LINKS = 12;

/** URLs under which a response says that a document is: its Link header, a catalogue of APIs, the settings or the page of a viewer. */
export function documentLinks(exchange: Exchange): readonly string[] {
  const named = [
    ...fromHeader(exchange),
    ...(isSuccess(exchange) ? [...fromJson(exchange), ...fromPage(exchange)] : []),
  ];
  const urls = named
    .filter((url) => !NO_DOCUMENT.test(url))
    .flatMap((url) => plainUrl(url, urlOf(exchange))?.href ?? []);
  return [...new Set(urls)].slice(0, MOST_LINKS);
}

/** RFC 8631 `service-desc` and `service-doc`, RFC 9727 `api-catalog`, and `describedby` as some frameworks use it. */
const RELATIONS = new Set(['service-desc', 'service-doc', 'api-catalog', 'describedby']);

const fromHeader = ({ response }: Exchange): string[] => headerValues(response.headers, 'link').flatMap(linkedIn);

const linkedIn = (value: string): string[] =>
  parseLinks(value).flatMap(({ target, rel }) => (rel.some((type) => RELATIONS.has(type)) ? [target] : []));

function fromJson(exchange: Exchange): string[] {
  const value = jsonOf(exchange);
  if (isRecord(value) && Array.isArray(value['linkset']))
    return value['linkset'].slice(0, MOST_CONTEXTS).flatMap(fromContext);
  if (value === undefined && /^\s{0,20}</.test(exchange.response.body) && !VIEWER.test(exchange.response.body))
    return isLinkset(exchange) ? linkedIn(exchange.response.body) : [];
  return fromSettings(value);
}

const MOST_CONTEXTS = 50;

const isLinkset = ({ response }: Exchange): boolean =>
  headerValues(response.headers, 'content-type').some((type) => /^application\/linkset\b(?!\+)/i.test(type));

/** A context of a linkset in JSON (RFC 9264 4.2): relation types with lists of targets. */
const fromContext = (context: unknown): string[] =>
  !isRecord(context)
    ? []
    : Object.entries(context).flatMap(([type, targets]) =>
        RELATIONS.has(type) && Array.isArray(targets) ? targets.slice(0, MOST_CONTEXTS).flatMap(hrefOf) : [],
      );

const hrefOf = (target: unknown): string[] =>
  isRecord(target) && typeof target['href'] === 'string' ? [target['href']] : [];

/** `swagger-config` of springdoc: `{"url": …}` or `{"urls": [{"url": …}]}`; `swagger-resources` of springfox: a list of those. */
function fromSettings(value: unknown): string[] {
  const isConfig = isRecord(value) && ('configUrl' in value || 'urls' in value || 'validatorUrl' in value);
  const listed = isRecord(value) ? value['urls'] : value;
  const entries = Array.isArray(listed) ? listed.slice(0, MOST_LINKS).filter(isRecord) : [];
  const isList = entries.length > 0 && (isConfig || entries.every((entry) => 'swaggerVersion' in entry));
  return [...(isConfig ? [value] : []), ...(isList ? entries : [])].flatMap(({ url, location }) =>
    [url, location].filter((each) => typeof each === 'string'),
  );
}

/** How viewers name the document: an attribute, an option, a list of them. */
const NAMED = [
  /\b(?:spec-url|spec_url|specUrl|apiDescriptionUrl|data-url|configUrl|url|openApiUrl|openapi-url)["']?\s{0,8}[:=]\s{0,8}["'`]([^"'`\s<>]{1,300})["'`]/gi,
  /\b(?:spec-url|data-url)=([^"'`\s<>]{1,300})/g,
  /\bRedoc\.init\(\s{0,8}["'`]([^"'`\s<>]{1,300})["'`]/g,
  /\b(?:origin|baseUrl|basePath)\s{0,8}\+\s{0,8}["'`]([^"'`\s<>]{1,300})["'`]/g,
];
/** `<link rel="service-desc" href="…">`, in either order. */
const LINK_ELEMENT = /<link\s([^<>]{1,600})>/gi;

const MAX_TEXT = 500_000;
const NO_DOCUMENT = /\.(?:m?js|css|html?|png|svg|ico|woff2?)(?:\?|$)|oauth2-redirect|^(?:data|blob|javascript):|^#/i;

function fromPage({ response }: Exchange): string[] {
  const body = response.body.slice(0, MAX_TEXT);
  const linked = [...body.matchAll(LINK_ELEMENT)].flatMap(([, attributes = '']) => elementLink(attributes));
  if (!VIEWER.test(body)) return linked;
  const text = decodeEntities(body).replaceAll('\\/', '/').replaceAll('\\"', '"');
  return [...linked, ...NAMED.flatMap((pattern) => [...text.matchAll(pattern)].map(([, url = '']) => url))];
}

function elementLink(attributes: string): string[] {
  const [, rel = ''] = /\brel=["']?([\w -]{1,100})/i.exec(attributes) ?? [];
  const [, href] = /\bhref=["']?([^"'\s<>]{1,300})/i.exec(attributes) ?? [];
  return href !== undefined &&
    rel
      .toLowerCase()
      .split(' ')
      .some((type) => RELATIONS.has(type))
    ? [decodeEntities(href)]
    : [];
}
