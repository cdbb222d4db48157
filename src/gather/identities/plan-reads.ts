/** Which reads are sent as whom, from what is known so far. Pure. */
import type { Access } from '../../derive/access/access.ts';
import { responseKind } from '../../derive/access/response-kind.ts';
import { pathIndex } from '../../derive/document/document-paths.ts';
import { jsonOf } from '../../derive/page.ts';
import { requestAgain } from '../../derive/response/again.ts';
import type { Surface } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { ApiDocument, DocumentedOperation, Parameter } from '../../openapi/document.ts';
import { planOperation } from '../document/document-plan.ts';
import type { GatherOptions } from '../survey/gather-options.ts';
import type { Read } from './reader.ts';

/** Kinds of responses that are the same for everybody, or none of the API's. */
const FOR_ALL = new Set(['absent', 'static', 'shell', 'document', 'blocked']);

/** Reads of the survey that have no ID in their path, data before pages. */
export function baseReads(
  exchanges: readonly Exchange[],
  models: readonly ApiDocument[],
  surface: Surface,
): Exchange[] {
  const indexes = models.map((model) => pathIndex(model, surface.origin));
  const hasId = ({ request }: Exchange): boolean =>
    indexes.some((index) => index.operationAt('GET', request.url)?.path.includes('{'));
  const byUrl = new Map<string, Exchange>();
  for (const exchange of exchanges) {
    const { method, url } = exchange.request;
    const isRead =
      method === 'GET' && exchange.request.body === undefined && !FOR_ALL.has(responseKind(exchange, surface));
    if (isRead && !byUrl.has(url) && !hasId(exchange)) byUrl.set(url, exchange);
  }
  const reads = [...byUrl.values()];
  const isData = (exchange: Exchange): boolean => jsonOf(exchange) !== undefined || exchange.response.status >= 400;
  return [...reads.filter(isData), ...reads.filter((exchange) => !isData(exchange))];
}

/** The same request as each of these. */
export const asEach = (names: readonly string[], exchanges: readonly Exchange[]): Read[] =>
  exchanges.flatMap((exchange) => {
    const request = requestAgain(exchange);
    return request === undefined ? [] : names.map((name) => ({ name, request }));
  });

/** An object of its own for each identity and operation with so many IDs in its path. */
export function ownReads(access: Access, names: readonly string[], level: number, options: GatherOptions): Read[] {
  return access.models.flatMap((model) =>
    model.operations
      .filter((operation) => operation.method === 'GET' && idsIn(operation) === level)
      .flatMap((operation) => names.flatMap((name) => ownRead(access, { model, operation, name }, options))),
  );
}

const idsIn = ({ path }: DocumentedOperation): number => path.match(/\{[^{}]{1,200}\}/g)?.length ?? 0;

interface Wanted {
  readonly model: ApiDocument;
  readonly operation: DocumentedOperation;
  readonly name: string;
}

function ownRead(access: Access, { model, operation, name }: Wanted, options: GatherOptions): Read[] {
  const values = (who: string, parameter: Parameter) => access.values(who, model)(parameter, operation);
  const others = access.identities.filter((other) => other !== name);
  const chosen = (parameter: Parameter): string | undefined => {
    const lists = others.map((other) => new Set(values(other, parameter)));
    const claims = (value: string): number => lists.filter((list) => list.has(value)).length;
    // An administrator lists the objects of all.
    return values(name, parameter).toSorted((one, two) => claims(one) - claims(two))[0];
  };
  const inPath = operation.parameters.filter(({ in: place }) => place === 'path');
  if (inPath.some((parameter) => chosen(parameter) === undefined)) return [];
  const { request, notSent } = planOperation(model, operation, { ...options, known: chosen });
  return notSent === undefined ? [{ name, request }] : [];
}

/** Every object that somebody could read, as everybody who has not. */
export function crossReads(access: Access): Read[] {
  return access.rows.flatMap(({ readings, values }) => {
    const read = [...readings.values()].find(({ result }) => result === 'read' || result === 'part')?.exchange;
    if (values.length === 0 || read === undefined) return [];
    const missing = [...readings].filter(([, { exchange }]) => exchange === undefined);
    return asEach(
      missing.map(([name]) => name),
      [read],
    );
  });
}

/** What somebody could read that has no ID, as everybody who has not. */
export const functionReads = (access: Access): Read[] =>
  access.rows.flatMap(({ readings, values }) => {
    const read = [...readings.values()].find(({ result }) => result === 'read')?.exchange;
    const missing = [...readings].filter(([, { exchange }]) => exchange === undefined).map(([name]) => name);
    return values.length > 0 || read === undefined ? [] : asEach(missing, [read]);
  });
