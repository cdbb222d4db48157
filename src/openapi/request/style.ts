import { isRecord } from '../../parse/record.ts';
import type { Parameter } from '../document.ts';

type How = Pick<Parameter, 'name' | 'style' | 'explode' | 'allowReserved' | 'in'>;

/** Nested arrays and objects have no form in any style: they are written as JSON. */
const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');

const MAX_ITEMS = 100;
const itemsOf = (value: unknown): unknown[] | undefined =>
  Array.isArray(value) ? value.slice(0, MAX_ITEMS) : undefined;
const membersOf = (value: unknown): [string, unknown][] | undefined =>
  isRecord(value) ? Object.entries(value).slice(0, MAX_ITEMS) : undefined;

/** Unreserved characters of RFC 3986 2.3 stay; `encodeURIComponent` leaves five others, which some styles use as delimiters. */
export const percentEncode = (text: string): string =>
  encodeURIComponent(wellFormed(text)).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** Half a surrogate pair has no UTF-8. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** With `allowReserved`, all but what would end the value or the query stays (OpenAPI 3.1.1 "Parameter Object"). */
const encoderOf = ({ allowReserved, in: place }: How): ((text: string) => string) =>
  allowReserved && place === 'query'
    ? (text) =>
        percentEncode(text).replace(/%(?:3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/g, (code) => decodeURIComponent(code))
    : percentEncode;

/** A path parameter's value as it is in the path: `simple`, `label` and `matrix` (RFC 6570 3.2.2, 3.2.5, 3.2.7). */
export function inPath(parameter: How, value: unknown): string {
  const encode = encoderOf(parameter);
  const { style } = parameter;
  if (style === 'matrix') return matrix(parameter, value, encode);
  const separator = style === 'label' && parameter.explode ? '.' : ',';
  return (style === 'label' ? '.' : '') + flat(parameter, value, { separator, encode });
}

/** A header's value: `simple`, not percent-encoded (OpenAPI 3.1.1 "Style Values"). Line ends and other signs that no header holds are left out. */
export const inHeader = (parameter: How, value: unknown): string =>
  flat(parameter, value, { separator: ',', encode: (text) => text.replace(/[^\t\x20-\x7e]/g, '') });

interface Manner {
  readonly separator: string;
  encode(text: string): string;
}

function flat({ explode }: How, value: unknown, { separator, encode }: Manner): string {
  const items = itemsOf(value);
  if (items !== undefined) return items.map((item) => encode(textOf(item))).join(separator);
  const members = membersOf(value);
  if (members === undefined) return encode(textOf(value));
  const joint = explode ? '=' : separator;
  return members.map(([name, member]) => encode(name) + joint + encode(textOf(member))).join(separator);
}

function matrix({ name, explode }: How, value: unknown, encode: Manner['encode']): string {
  const own = encode(name);
  const items = itemsOf(value);
  if (items !== undefined && explode) return items.map((item) => `;${own}=${encode(textOf(item))}`).join('');
  const members = membersOf(value);
  if (members !== undefined && explode) {
    return members.map(([key, member]) => `;${encode(key)}=${encode(textOf(member))}`).join('');
  }
  const parts = items?.map(textOf) ?? members?.flatMap(([key, member]) => [key, textOf(member)]) ?? [textOf(value)];
  return `;${own}=${parts.map(encode).join(',')}`;
}

/** `name=value` pairs of a query parameter or a form field, encoded: `form`, `spaceDelimited`, `pipeDelimited`, `deepObject`. */
export function inQuery(parameter: How, value: unknown): string[] {
  const encode = encoderOf(parameter);
  const own = encode(parameter.name);
  const items = itemsOf(value);
  const members = membersOf(value);
  if (parameter.style === 'deepObject' && members !== undefined) {
    return members.map(([key, member]) => `${own}%5B${encode(key)}%5D=${encode(textOf(member))}`);
  }
  if (parameter.explode && items !== undefined) return items.map((item) => `${own}=${encode(textOf(item))}`);
  if (parameter.explode && members !== undefined)
    return members.map(([key, member]) => `${encode(key)}=${encode(textOf(member))}`);
  const parts = items?.map(textOf) ?? members?.flatMap(([key, member]) => [key, textOf(member)]) ?? [textOf(value)];
  return [`${own}=${parts.map(encode).join(DELIMITERS.get(parameter.style) ?? ',')}`];
}

const DELIMITERS: ReadonlyMap<string, string> = new Map([
  ['spaceDelimited', '%20'],
  ['pipeDelimited', '%7C'],
  ['tabDelimited', '%09'],
]);

/** `name=value` pairs of a cookie parameter: `form`, or `cookie` (3.2), which encodes nothing; what would end a cookie is encoded there too. */
export function inCookie(parameter: How, value: unknown): string[] {
  if (parameter.style !== 'cookie') return inQuery(parameter, value);
  const keep = (text: string): string =>
    text.replace(/[^\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]/g, (sign) => percentEncode(sign));
  const members = membersOf(value);
  if (members !== undefined) return members.map(([key, member]) => `${keep(key)}=${keep(textOf(member))}`);
  return (itemsOf(value) ?? [value]).map((item) => `${keep(parameter.name)}=${keep(textOf(item))}`);
}
