/** Which reads are sent as whom, from what is known so far. Pure. */
import type { Access } from '../../derive/access/access.ts';
import { itemsIn } from '../../derive/access/lists.ts';
import { ownerFiltersOf, ownerNamedIn } from '../../derive/access/owner-filters.ts';
import { responseKind } from '../../derive/access/response-kind.ts';
import { pathIndex } from '../../derive/document/document-paths.ts';
import { jsonOf } from '../../derive/page.ts';
import { requestAgain } from '../../derive/response/again.ts';
import type { Surface } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import { UNAUTHENTICATED } from '../../model/identity.ts';
import type { ApiDocument, DocumentedOperation, Parameter } from '../../openapi/document.ts';
import { idParameters } from '../../openapi/request/id-parameter.ts';
import { planOperation } from '../document/document-plan.ts';
import type { GatherOptions } from '../survey/gather-options.ts';
import type { Read } from './reader.ts';

/** Kinds of responses that are the same for everybody, or none of the API's. */
const FOR_ALL = new Set(['absent', 'static', 'shell', 'document', 'blocked']);

interface Known {
  readonly models: readonly ApiDocument[];
  /** The given one, among the models. */
  readonly document: ApiDocument | undefined;
  readonly surface: Surface;
}

/** Reads of the survey that choose no object by an ID, data before pages. What the document has and the first user does not see may be there for others. */
export function baseReads(exchanges: readonly Exchange[], { models, document, surface }: Known): Exchange[] {
  const indexes = models.map((model) => pathIndex(model, surface.origin));
  const hasId = ({ request }: Exchange): boolean =>
    indexes.some((index) => {
      const operation = index.operationAt('GET', request.url);
      return operation !== undefined && idParameters(operation).length > 0;
    });
  const isForAll = (exchange: Exchange): boolean => {
    const kind = responseKind(exchange, surface);
    return FOR_ALL.has(kind) && !(kind === 'absent' && document !== undefined && isOf(document, exchange, surface));
  };
  const byUrl = new Map<string, Exchange>();
  for (const exchange of exchanges) {
    const { method, url } = exchange.request;
    const isRead = method === 'GET' && exchange.request.body === undefined && !isForAll(exchange);
    if (isRead && !byUrl.has(url) && !hasId(exchange)) byUrl.set(url, exchange);
  }
  const reads = [...byUrl.values()];
  const isData = (exchange: Exchange): boolean => jsonOf(exchange) !== undefined || exchange.response.status >= 400;
  return [...reads.filter(isData), ...reads.filter((exchange) => !isData(exchange))];
}

const isOf = (document: ApiDocument, { request }: Exchange, { origin }: Surface): boolean =>
  pathIndex(document, origin).operationAt('GET', request.url) !== undefined;

/** The same request as each of these. */
export const asEach = (names: readonly string[], exchanges: readonly Exchange[]): Read[] =>
  exchanges.flatMap((exchange) => {
    const request = requestAgain(exchange);
    return request === undefined ? [] : names.map((name) => ({ name, request }));
  });

/** An object of its own for each identity and operation with so many IDs in its requests. */
export function ownReads(access: Access, names: readonly string[], level: number, options: GatherOptions): Read[] {
  return access.models.flatMap((model) =>
    model.operations
      .filter((operation) => operation.method === 'GET' && idParameters(operation).length === level)
      .flatMap((operation) => names.flatMap((name) => ownRead(access, { model, operation, name }, options))),
  );
}

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
  if (idParameters(operation).some((parameter) => chosen(parameter) === undefined)) return [];
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

/** The list of each as the others, requested by its owner: `GET /invoices?customer=7`. */
export const filterReads = (access: Access): Read[] =>
  access.rows.flatMap(({ operation, values, readings }) => {
    const own = [...readings].flatMap(([name, { result, exchange }]) =>
      name !== UNAUTHENTICATED && result === 'read' && exchange !== undefined ? [{ name, exchange }] : [],
    );
    if (values.length > 0 || own.length < 2) return [];
    return ownerFiltersOf(operation).flatMap((parameter) => {
      const owners = own.map((each) => ({ ...each, owner: ownerNamedIn(itemsIn(each.exchange), parameter.name) }));
      return owners.flatMap(({ owner }) =>
        owner === undefined
          ? []
          : owners.filter((other) => other.owner !== owner).flatMap((other) => askedFor(other, parameter, owner)),
      );
    });
  });

function askedFor(
  { name, exchange }: { name: string; exchange: Exchange },
  parameter: Parameter,
  owner: string,
): Read[] {
  return asEach([name], [exchange]).map(({ request }) => {
    const url = new URL(request.url);
    url.searchParams.set(parameter.name, owner);
    return { name, request: { ...request, url: url.href } };
  });
}
