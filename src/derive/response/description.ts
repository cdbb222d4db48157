import type { Exchange } from '../../model/exchange.ts';
import { parseJson } from '../../parse/json.ts';
import { oncePer } from '../../parse/once-per.ts';
import { jsonOf } from '../page.ts';

/**
 * Whether the response is an API's own description, as it is, in a string, or inside a few members around it: its samples and names are
 * documentation, not what the service said.
 */
export const isDescription = oncePer((exchange: Exchange): boolean => read(exchange));

function read(exchange: Exchange): boolean {
  const { body } = exchange.response;
  const head = body.slice(0, BEGINNING);
  if (/^(?:openapi|swagger): {0,4}["']?[23]\.\d/m.test(head)) return true;
  return WORDS.test(body) && isWrapped(jsonOf(exchange), body.length, 0);
}

const BEGINNING = 4000;
/** A plain search first: nearly every response holds none. */
const WORDS = /openapi|swagger|asyncapi|openrpc|json-schema\.org/;
const MOST_LAYERS = 3;
const MOST_MEMBERS = 30;

/** The document itself, or a member that is one and makes up most of the body: what is beside it is then the envelope. */
function isWrapped(value: unknown, size: number, depth: number): boolean {
  if (depth > MOST_LAYERS) return false;
  if (typeof value === 'string') {
    if (value.length * 2 < size) return false;
    const parsed = parseJson(value);
    return parsed.ok ? isWrapped(parsed.value, value.length, depth + 1) : YAML.test(value.slice(0, BEGINNING));
  }
  if (typeof value !== 'object' || value === null) return false;
  if (isDocument(value)) return true;
  return Object.values(value)
    .slice(0, MOST_MEMBERS)
    .some((member) => isMost(member, size) && isWrapped(member, size, depth + 1));
}

const YAML = /^(?:openapi|swagger): {0,4}["']?[23]\.\d/m;

const isMost = (member: unknown, size: number): boolean =>
  typeof member === 'string' ||
  (typeof member === 'object' && member !== null && JSON.stringify(member).length * 2 > size);

const PARTS = ['paths', 'components', 'webhooks', 'definitions', 'channels', 'methods', 'apis'];

/** OpenAPI and Swagger, AsyncAPI, OpenRPC, and a JSON Schema by itself. */
const isDocument = (value: object): boolean =>
  (['openapi', 'swagger', 'swaggerVersion', 'asyncapi', 'openrpc'].some((name) => name in value) &&
    PARTS.some((name) => name in value)) ||
  /json-schema\.org\//.test(String(Reflect.get(value, '$schema')));
