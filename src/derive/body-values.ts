import type { Exchange } from '../model/exchange.ts';
import { walkJson } from '../parse/json.ts';
import { isXml } from '../parse/media-type.ts';
import { parseHttpUrl } from '../parse/uri.ts';
import type { ValuePlace } from '../secrets/places.ts';
import type { SecretMatch } from '../secrets/rule.ts';
import { isDescription } from './description.ts';
import { type Handing, handedOut } from './handed-out.ts';
import { nameAt } from './named-member.ts';
import { htmlOf, jsonOf, mediaTypeOf } from './page.ts';
import { pathOf } from './place.ts';
import { isScriptFile } from './scripts-seen.ts';

/** A secret in a body. */
export interface BodySecret extends SecretMatch {
  /** RFC 6901, where the body is JSON and a member's name gave it away; its offsets say nothing then. */
  readonly pointer?: string;
  /** Where a name gave it away in a structure. */
  readonly place?: ValuePlace;
}

/** Values that a body hands out under the name of a credential: members of JSON and XML, constants of scripts, parameters of links. */
export function namedInBody(exchange: Exchange): BodySecret[] {
  if (isDescription(exchange) || ABOUT.test(pathOf(exchange))) return [];
  const json = jsonOf(exchange);
  if (json !== undefined) return inJson(json, exchange);
  if (isXml(mediaTypeOf(exchange))) return inElements(exchange);
  return [...inScripts(exchange), ...inLinks(exchange)];
}

/** Documentation, schemas and translations, by their paths. */
const ABOUT =
  /\/(?:docs?|documentation|swagger|openapi|redoc|schemas?|examples?|samples?|i18n|l10n|locales?|lang|translations?|messages)(?:[/.-]|$)/i;
/** Members that show what a value looks like, or say something about it. */
const SHOWN =
  /\/(?:examples?|samples?|schemas?|properties|definitions|placeholders?|i18n|translations?|messages?|labels?|errors?|validation|help|hints?|descriptions?|docs|documentation)(?:\/|$)/i;

function inJson(json: unknown, { request }: Exchange): BodySecret[] {
  const found: BodySecret[] = [];
  walkJson(json, (value, pointer) => {
    if (typeof value !== 'string' || value === '' || SHOWN.test(pointer)) return;
    const member = handedOut(nameAt(pointer), value, { place: 'body', target: request.url });
    if (member) found.push({ ...member, pointer, place: 'body' });
    for (const match of namedInQuery(value, { place: 'url', target: request.url }))
      found.push({ ...match, pointer, place: 'url' });
  });
  return found;
}

const ELEMENT = /<([A-Za-z_][\w.:-]{1,63})>([^<>]{1,2080})<\//g;

const inElements = ({ request, response }: Exchange): BodySecret[] =>
  [...response.body.matchAll(ELEMENT)].flatMap(({ 0: whole, 1: name = '', 2: text = '', index }): BodySecret[] => {
    const value = text.trim();
    const match = handedOut(name.replace(/^[^:]{0,40}:/, ''), value, { place: 'body', target: request.url });
    const start = index + whole.indexOf('>') + 1 + text.indexOf(value);
    return match ? [{ ...match, start, end: start + value.length, place: 'body' }] : [];
  });

/** `apiKey: "…"`, `const apiKey = '…'`, `"apiKey":"…"`. */
const CONSTANT = /([A-Za-z_$][\w$-]{2,63})["']?\s{0,4}[:=]\s{0,4}(?:"([^"\\\n]{1,200})"|'([^'\\\n]{1,200})')/g;

function inScripts(exchange: Exchange): BodySecret[] {
  const texts = isScriptFile(exchange)
    ? [{ text: exchange.response.body, offset: 0 }]
    : (htmlOf(exchange)?.scripts ?? []);
  return texts.flatMap(({ text, offset }) =>
    [...text.matchAll(CONSTANT)].flatMap(({ 0: whole, 1: name = '', 2: double, 3: single, index }): BodySecret[] => {
      const value = double ?? single ?? '';
      const match = handedOut(name, value, { place: 'script', target: exchange.request.url });
      const start = offset + index + whole.length - 1 - value.length;
      return match ? [{ ...match, start, end: start + value.length, place: 'script' }] : [];
    }),
  );
}

const inLinks = (exchange: Exchange): BodySecret[] =>
  (htmlOf(exchange)?.links ?? []).flatMap(({ url }) =>
    namedInQuery(url, { place: 'url', target: exchange.request.url }).map((match) => {
      const start = Math.max(0, exchange.response.body.indexOf(`${match.name}=${match.token}`));
      return { ...match, start, end: start + match.token.length, place: 'url' as const };
    }),
  );

/** Parameters of a URL, absolute or relative to the target, that are named as credentials. */
export function namedInQuery(text: string, handing: Handing): SecretMatch[] {
  if (!/\?[^=]{1,200}=/.test(text)) return [];
  const url = parseHttpUrl(text, handing.target);
  return url === undefined
    ? []
    : [...url.searchParams].flatMap(([name, value]) => handedOut(name, value, handing) ?? []);
}
