import { pathOf, urlOf } from '../../derive/place.ts';
import {
  grpcMethods,
  isJsonRpc,
  isSoapMessage,
  odataRootOf,
  odataServiceIn,
  openRpcMethods,
  soapServiceIn,
} from '../../derive/protocols/services.ts';
import { isNotFound } from '../../derive/response/not-found.ts';
import type { OperationSource } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, type Said } from '../../model/said.ts';
import { scriptsOf } from '../graphql/find-endpoints.ts';
import { type Candidate, candidate } from '../survey/candidate.ts';
import type { Surveyor } from '../survey/surveyor.ts';
import { plainUrl } from '../wire/scope.ts';

/** Where their documents and endpoints commonly lie. */
const GUESSES = ['/?wsdl', '/soap?wsdl', '/ws?wsdl', '/odata/$metadata', '/rpc', '/jsonrpc', '/openrpc.json'] as const;
const MOST_SERVICES = 5;
const MOST_SETS = 30;
/** So many items of an entity set are requested. */
const TOP = 5;

const NOT_CALLED = {
  soap: own('SOAP operations are listed, and never called'),
  'json-rpc': own('JSON-RPC methods are listed, and never called'),
  'grpc-web': own('gRPC methods are listed, and never called'),
  odata: own('functions and actions of OData are listed, and never called'),
} as const satisfies Partial<Record<OperationSource, Said>>;

/**
 * Finds services that speak SOAP, OData, JSON-RPC or gRPC-Web by what their documents, responses and scripts say, and lists what they offer.
 * Entity sets of OData are read by GET; nothing else is called.
 */
export async function surveyServices(surveyor: Surveyor, guessAt?: string): Promise<void> {
  if (guessAt !== undefined && surveyor.room() > GUESSES.length) await guess(surveyor, guessAt);
  await requestWsdl(surveyor);
  await requestOData(surveyor);
  for (const exchange of seen(surveyor)) {
    listSoap(surveyor, exchange);
    listJsonRpc(surveyor, exchange);
    for (const path of scriptsOf(exchange).flatMap(grpcMethods)) list(surveyor, 'grpc-web', exchange, path);
  }
}

/** Responses with something of their own: the one page of a host may be such a document, or repeat the path that was guessed. */
function seen(surveyor: Surveyor): readonly Exchange[] {
  const ids = new Set(surveyor.nonexistent.flatMap(({ exchanges }) => exchanges));
  const all = surveyor.exchanges();
  const nothing = new Set(all.filter(({ id }) => ids.has(id)).map(({ response }) => response.body));
  return all.filter((exchange) => !isNotFound(exchange, surveyor) && !nothing.has(exchange.response.body));
}

async function guess(surveyor: Surveyor, origin: string): Promise<void> {
  const urls = GUESSES.filter((path) => surveyor.wants(path.split('?', 1)[0] ?? '')).map((path) => origin + path);
  const responses = await surveyor.requestQuietly(urls.map((url) => candidate(url, 'well-known')));
  for (const exchange of responses) {
    if (exchange !== undefined && isDocument(exchange))
      surveyor.ledger.requested(candidate(exchange.request.url, 'well-known'), exchange);
  }
}

const isDocument = (exchange: Exchange): boolean =>
  soapServiceIn(exchange) !== undefined ||
  odataServiceIn(exchange) !== undefined ||
  openRpcMethods(exchange).length > 0;

/** Services of .NET and Java say where their WSDL is by convention. */
async function requestWsdl(surveyor: Surveyor): Promise<void> {
  const services = seen(surveyor)
    .filter((exchange) => /\.(?:asmx|svc)$/i.test(pathOf(exchange)) || isSoapMessage(exchange))
    .map((exchange) => `${urlOf(exchange).origin}${pathOf(exchange)}?wsdl`);
  await surveyor.requestAll([...new Set(services)].slice(0, MOST_SERVICES).map((url) => candidate(url, 'well-known')));
}

async function requestOData(surveyor: Surveyor): Promise<void> {
  const roots = [...new Set(seen(surveyor).flatMap((exchange) => odataRootOf(exchange) ?? []))].slice(0, MOST_SERVICES);
  await surveyor.requestAll(roots.map((root) => candidate(`${root}$metadata`, 'well-known')));
  for (const exchange of seen(surveyor)) {
    const service = odataServiceIn(exchange);
    const root = odataRootOf(exchange);
    if (service === undefined || root === undefined) continue;
    const sets = service.sets.slice(0, MOST_SETS);
    await surveyor.requestAll(sets.map((name) => ({ ...candidate(`${root}${name}?$top=${TOP}`, 'odata') })));
    for (const name of service.calls) list(surveyor, 'odata', exchange, new URL(name, root).pathname);
  }
}

function listSoap(surveyor: Surveyor, exchange: Exchange): void {
  const service = soapServiceIn(exchange);
  if (service === undefined) return;
  const path = plainUrl(service.address ?? '', exchange.request.url)?.pathname ?? pathOf(exchange);
  for (const name of service.operations) list(surveyor, 'soap', exchange, `${path}#${name}`);
}

function listJsonRpc(surveyor: Surveyor, exchange: Exchange): void {
  if (isJsonRpc(exchange)) list(surveyor, 'json-rpc', exchange, pathOf(exchange));
  for (const name of openRpcMethods(exchange)) list(surveyor, 'json-rpc', exchange, `/#${name}`);
}

function list(surveyor: Surveyor, source: keyof typeof NOT_CALLED, { request }: Exchange, path: string): void {
  const [, operationId] = path.split('#');
  const operation: Candidate = {
    method: 'POST',
    url: new URL(path.split('#', 1)[0] ?? '/', request.url).href,
    source,
    redirectedFrom: [],
    described: { path, parameters: [], ...(operationId !== undefined && { operationId }) },
  };
  surveyor.ledger.notRequested(operation, NOT_CALLED[source]);
}
