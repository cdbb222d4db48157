import type { Exchange } from '../../model/exchange.ts';
import { oncePer } from '../../parse/once-per.ts';
import { isRecord } from '../../parse/record.ts';
import { type XmlElement, xmlElements } from '../../parse/xml-elements.ts';
import { listingIn } from '../mcp/listing.ts';
import { sdkOf } from '../mcp/sdk.ts';
import { headerOf, isSuccess, jsonOf, mediaTypeOf } from '../page.ts';
import { urlOf } from '../place.ts';

/** Bounded: a server may declare any number. */
const MOST_NAMES = 200;

const NAME = /^[\w.-]{1,200}$/;

/** Names of the elements of this kind, each once. */
const namesOf = (elements: readonly XmlElement[], kind: string, attribute = 'name'): string[] => {
  const names = elements.flatMap(({ name, attributes }) =>
    name === kind ? [attributes.get(attribute) ?? ''].filter((each) => NAME.test(each)) : [],
  );
  return [...new Set(names)].slice(0, MOST_NAMES);
};

/** What a WSDL (1.1 or 2.0) declares: its operations and where they are called. */
export interface SoapService {
  readonly operations: readonly string[];
  readonly address: string | undefined;
}

const WSDL = /schemas\.xmlsoap\.org\/wsdl\/|www\.w3\.org\/ns\/wsdl/;
const HEAD = 4000;

/** The service that a response describes; undefined for other responses. */
export const soapServiceIn = oncePer((exchange: Exchange): SoapService | undefined => {
  const { body } = exchange.response;
  const head = body.slice(0, HEAD);
  if (!isSuccess(exchange) || !WSDL.test(head) || !/<(?:\w{1,20}:)?(?:definitions|description)[\s>]/.test(head))
    return undefined;
  const elements = xmlElements(body);
  const address = elements.find(({ name, attributes }) => name === 'address' && attributes.has('location'));
  const endpoint = elements.find(({ name, attributes }) => name === 'endpoint' && attributes.has('address'));
  return {
    operations: namesOf(elements, 'operation'),
    address: address?.attributes.get('location') ?? endpoint?.attributes.get('address'),
  };
});

const SOAP = /schemas\.xmlsoap\.org\/soap\/envelope|www\.w3\.org\/2003\/05\/soap-envelope/;

/** A SOAP message: an envelope, with a fault in it perhaps. */
export function isSoapMessage({ response }: Exchange): boolean {
  const head = response.body.slice(0, HEAD);
  return /<(?:\w{1,20}:)?Envelope[\s>]/.test(head) && SOAP.test(head);
}

/** What an OData `$metadata` document declares. */
export interface ODataService {
  /** What can be read by its name: entity sets and singletons. */
  readonly sets: readonly string[];
  /** Functions and actions that are called by name. */
  readonly calls: readonly string[];
}

export const odataServiceIn = oncePer((exchange: Exchange): ODataService | undefined => {
  const { body } = exchange.response;
  if (!isSuccess(exchange) || !/<(?:\w{1,20}:)?Edmx[\s>]/.test(body.slice(0, HEAD))) return undefined;
  const elements = xmlElements(body);
  return {
    sets: [...namesOf(elements, 'EntitySet', 'Name'), ...namesOf(elements, 'Singleton', 'Name')],
    calls: [...namesOf(elements, 'FunctionImport', 'Name'), ...namesOf(elements, 'ActionImport', 'Name')],
  };
});

/** The root of the OData service that a response is of, with a slash at its end; undefined where it is of none. */
export function odataRootOf(exchange: Exchange): string | undefined {
  const json = jsonOf(exchange);
  const context = isRecord(json) ? (json['@odata.context'] ?? json['odata.metadata']) : undefined;
  const url = urlOf(exchange);
  if (typeof context === 'string' && URL.canParse(context, url.href)) {
    const { origin, pathname } = new URL(context, url);
    if (pathname.endsWith('/$metadata')) return origin + pathname.slice(0, -'$metadata'.length);
  }
  return odataServiceIn(exchange) === undefined ? undefined : url.origin + url.pathname.replace(/\$metadata$/, '');
}

export const isOData = (exchange: Exchange): boolean =>
  headerOf(exchange, 'odata-version') !== undefined ||
  headerOf(exchange, 'dataserviceversion') !== undefined ||
  odataRootOf(exchange) !== undefined;

/** A response of JSON-RPC 2.0 that is none of an MCP server, which speaks it too. */
export function isJsonRpc(exchange: Exchange): boolean {
  const json = jsonOf(exchange);
  const isResponse = isRecord(json) && json['jsonrpc'] === '2.0' && ('result' in json || isRecord(json['error']));
  return (
    isResponse &&
    !/\bmcp\b/i.test(urlOf(exchange).pathname) &&
    sdkOf(exchange) === undefined &&
    listingIn(exchange) === undefined
  );
}

/** The methods of an OpenRPC document. */
export function openRpcMethods(exchange: Exchange): readonly string[] {
  const json = jsonOf(exchange);
  if (!isRecord(json) || typeof json['openrpc'] !== 'string' || !Array.isArray(json['methods'])) return [];
  return json['methods']
    .slice(0, MOST_NAMES)
    .flatMap((method: unknown) =>
      isRecord(method) && typeof method['name'] === 'string' && NAME.test(method['name']) ? [method['name']] : [],
    );
}

export function isJsonApi(exchange: Exchange): boolean {
  const json = jsonOf(exchange);
  const isTyped = mediaTypeOf(exchange)?.essence === 'application/vnd.api+json';
  return isTyped || (isRecord(json) && isRecord(json['jsonapi']) && ('data' in json || 'errors' in json));
}

const isGrpcType = (exchange: Exchange): boolean =>
  /^application\/grpc(?:-web)?(?:-text)?(?:\+|$)/.test(mediaTypeOf(exchange)?.essence ?? '');

export const isGrpcWeb = (exchange: Exchange): boolean =>
  isGrpcType(exchange) || headerOf(exchange, 'grpc-status') !== undefined;

/** `/shop.v1.Lamps/List`: methods of gRPC that a script calls. */
export function grpcMethods(script: string): readonly string[] {
  if (!/grpc-?web/i.test(script)) return [];
  const paths = [...script.matchAll(/["'`](\/[a-z]\w{0,60}(?:\.\w{1,60}){0,6}\.[A-Z]\w{0,60}\/[A-Z]\w{0,60})["'`]/g)];
  return [...new Set(paths.map(([, path = '']) => path))].slice(0, MOST_NAMES);
}

export const isEventStream = (exchange: Exchange): boolean =>
  isSuccess(exchange) && mediaTypeOf(exchange)?.essence === 'text/event-stream';
