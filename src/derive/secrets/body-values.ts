import type { Exchange } from '../../model/exchange.ts';
import { walkJson } from '../../parse/json.ts';
import { isXml } from '../../parse/media-type.ts';
import { scriptStrings } from '../../parse/script-strings.ts';
import { parseHttpUrl } from '../../parse/uri.ts';
import { passwordColumns } from '../../secrets/password-columns.ts';
import type { ValuePlace } from '../../secrets/places.ts';
import type { SecretMatch } from '../../secrets/rule.ts';
import { htmlOf, jsonOf, mediaTypeOf } from '../page.ts';
import { pathOf } from '../place.ts';
import { isDescription } from '../response/description.ts';
import { type Handing, handedOut } from '../response/handed-out.ts';
import { nameAt } from '../response/named-member.ts';
import { isScriptFile } from '../response/scripts-seen.ts';
import { isMessage } from '../response/validation-messages.ts';

/** A secret in a body. */
export interface BodySecret extends SecretMatch {
  /** RFC 6901, where the body is JSON and a member's name gave it away; its offsets say nothing then. */
  readonly pointer?: string;
  /** Where a name gave it away in a structure. */
  readonly place?: ValuePlace;
}

/** Values that a body gives under the name of a credential: members of JSON and XML, constants of scripts, parameters of links. */
export function namedInBody(exchange: Exchange): BodySecret[] {
  if (isDescription(exchange) || ABOUT.test(pathOf(exchange))) return [];
  const json = jsonOf(exchange);
  if (json !== undefined) return inJson(json, exchange);
  const type = mediaTypeOf(exchange);
  if (isXml(type)) return inElements(exchange);
  if (TABLE.test(type?.essence ?? '')) return inTable(exchange.response.body);
  return [...inScripts(exchange), ...inLinks(exchange)];
}

/** Documentation, schemas and translations, by their paths. */
const ABOUT =
  /\/(?:docs?|documentation|swagger|openapi|redoc|schemas?|examples?|samples?|i18n|l10n|locales?|lang|translations?|messages)(?:[/.-]|$)/i;
/** Members that show what a value looks like. A schema has more than a value under the name of a property; settings have just that. */
const SHOWN =
  /\/(?:examples?|samples?|schemas?|properties(?!\/[^/]{1,200}(?:\/value)?$)|definitions|placeholders?|i18n|translations?|descriptions?|docs|documentation)(?:\/|$)/i;
/** Members that say something about a value, in words. */
const SAID = /\/(?:messages?|labels?|errors?|validation|help|hints?)(?:\/|$)/i;
/** No word of a message. */
const DATA = /^(?=\S{0,2080}\d)\S{16,2080}$/;

const isShown = (exchange: Exchange, pointer: string, value: string): boolean =>
  SHOWN.test(pointer) || (SAID.test(pointer) && !DATA.test(value)) || isMessage(exchange, pointer, value);

const TABLE = /^text\/(?:csv|tab-separated-values)$/;

/** Values that are looked for by their places in one body: of more, the engine still knows those by their form or name in the text. */
export const MOST_NAMED = 5000;

function inJson(json: unknown, exchange: Exchange): BodySecret[] {
  const { request } = exchange;
  const found: BodySecret[] = [];
  walkJson(json, (value, pointerOf) => {
    if (typeof value !== 'string' || value === '' || found.length >= MOST_NAMED) return;
    const pointer = pointerOf();
    const member = handedOut(nameAt(pointer), value, { place: 'body', target: request.url });
    const inQuery = namedInQuery(value, { place: 'url', target: request.url });
    if (member === undefined && inQuery.length === 0) return;
    if (isShown(exchange, pointer, value)) return;
    if (member) found.push({ ...member, pointer, place: 'body' });
    for (const match of inQuery) found.push({ ...match, pointer, place: 'url' });
  });
  return found;
}

/** Texts of a JSON body that show or say something instead of being a value: what they would be by their names alone counts for nothing. */
export function saidInBody(exchange: Exchange): ReadonlySet<string> {
  const said = new Set<string>();
  walkJson(jsonOf(exchange), (value, pointer) => {
    if (typeof value === 'string' && isShown(exchange, pointer(), value)) said.add(value);
  });
  return said;
}

/** Columns that are named as credentials. */
const inTable = (text: string): BodySecret[] =>
  passwordColumns(text, 'table.csv').map((match) => ({ ...match, place: 'body' }));

const ELEMENT = /<([A-Za-z_][\w.:-]{1,63})>([^<>]{1,2080})<\//g;

const inElements = ({ request, response }: Exchange): BodySecret[] =>
  [...response.body.matchAll(ELEMENT)].flatMap(({ 0: whole, 1: name = '', 2: text = '', index }): BodySecret[] => {
    const value = text.trim();
    const match = handedOut(name.replace(/^[^:]{0,40}:/, ''), value, { place: 'body', target: request.url });
    const start = index + whole.indexOf('>') + 1 + text.indexOf(value);
    return match ? [{ ...match, start, end: start + value.length, place: 'body' }] : [];
  });

/** `apiKey: "…"`, `const apiKey = '…'`, `"apiKey":"…"`. */
function inScripts(exchange: Exchange): BodySecret[] {
  const texts = isScriptFile(exchange)
    ? [{ text: exchange.response.body, offset: 0 }]
    : (htmlOf(exchange)?.scripts ?? []);
  return texts.flatMap(({ text, offset }) =>
    scriptStrings(text).flatMap(({ value, start, end, template }): BodySecret[] => {
      if (template || value === '' || value.length > LONGEST_CONSTANT) return [];
      const match = handedOut(nameBefore(text, start), value, { place: 'script', target: exchange.request.url });
      return match ? [{ ...match, start: offset + start + 1, end: offset + end - 1, place: 'script' }] : [];
    }),
  );
}

const LONGEST_CONSTANT = 200;
const LONGEST_NAME = 64;

/** The name that a value at this place is given; empty where it is for itself. */
function nameBefore(text: string, at: number): string {
  const sign = spaceBefore(text, at);
  if (!/[:=]/.test(text.charAt(sign - 1))) return '';
  const closed = spaceBefore(text, sign - 1);
  const end = /["']/.test(text.charAt(closed - 1)) ? closed - 1 : closed;
  let start = end;
  while (start > Math.max(0, end - LONGEST_NAME) && /[\w$-]/.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start, end);
}

/** Where the white space before a place begins; at most four characters before it. */
function spaceBefore(text: string, at: number): number {
  let start = at;
  while (start > Math.max(0, at - 4) && /\s/.test(text.charAt(start - 1))) start -= 1;
  return start;
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
  const query = text.indexOf('?');
  if (query < 0 || !text.includes('=', query)) return [];
  const url = parseHttpUrl(text, handing.target);
  return url === undefined
    ? []
    : [...url.searchParams].flatMap(([name, value]) => handedOut(name, value, handing) ?? []);
}
