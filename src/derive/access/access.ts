/** Who could read what: one row an operation and object, with what each identity got. */
import type { Surface } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import { type AccessResult, ANONYMOUS, type IdentityFacts, UNAUTHENTICATED } from '../../model/identity.ts';
import type { ApiDocument, DocumentedOperation } from '../../openapi/document.ts';
import type { ListedValues } from '../../openapi/request/known-values.ts';
import { pathIndex } from '../document/document-paths.ts';
import { isOfOrigin, pathOf } from '../place.ts';
import { contentOf } from '../response/success.ts';
import { compareResponses } from './compare.ts';
import { type IdValue, idValues } from './id-values.ts';
import { madeObjects } from './made-objects.ts';
import { ownValues } from './own-values.ts';
import { isHigher } from './rank.ts';
import { responseKind } from './response-kind.ts';
import { seenDocument } from './seen-document.ts';
import { withSeenRoles } from './seen-roles.ts';

export interface AccessFacts {
  readonly surface: Surface;
  readonly exchanges: readonly Exchange[];
  readonly identities: readonly IdentityFacts[];
  readonly document?: ApiDocument | undefined;
}

/** What one identity got for a row. */
export interface Reading {
  readonly result: AccessResult;
  readonly exchange?: Exchange;
}

export interface AccessRow {
  readonly operation: DocumentedOperation;
  /** The document that has the operation: the given one, or that of what was seen. */
  readonly model: ApiDocument;
  readonly isDocumented: boolean;
  readonly url: string;
  /** The IDs that choose the object, those of the path first; empty for an operation without any. */
  readonly values: readonly IdValue[];
  /** Everybody whose own responses give all of these IDs. */
  readonly listedBy: readonly string[];
  /** The one among them, where there is one only and it could read the object; identities with a higher role than another of them do not count. */
  readonly owner?: string;
  /** Every response, also further pages of a list. */
  readonly seen: readonly Exchange[];
  /** By the names of `Access.identities`. */
  readonly readings: ReadonlyMap<string, Reading>;
}

export interface Access {
  /** Names, `unauthenticated` last. */
  readonly identities: readonly string[];
  /** The identities, with the roles that their own profiles name. */
  readonly people: readonly IdentityFacts[];
  readonly rows: readonly AccessRow[];
  /** Responses to POST requests of this scan that made an object. */
  readonly made: ReadonlySet<Exchange>;
  /** What an identity's own responses give, by its name. */
  values(identity: string, model: ApiDocument): ListedValues;
  readonly models: readonly ApiDocument[];
}

const MOST_ROWS = 2000;

const known = new WeakMap<readonly Exchange[], WeakMap<readonly IdentityFacts[], Access>>();

/** Put together once for the same exchanges and identities, however many checks ask. */
export function accessOf(facts: AccessFacts): Access {
  const ofExchanges = known.get(facts.exchanges) ?? new WeakMap<readonly IdentityFacts[], Access>();
  known.set(facts.exchanges, ofExchanges);
  const access = ofExchanges.get(facts.identities) ?? makeAccess(facts);
  ofExchanges.set(facts.identities, access);
  return access;
}

/** Whose request an exchange was, by the names of the matrix. */
export const callerIn = ({ identity }: Exchange): string => (identity === ANONYMOUS ? UNAUTHENTICATED : identity);

function makeAccess(facts: AccessFacts): Access {
  const { surface, document } = facts;
  const exchanges = facts.exchanges.filter(
    ({ request, origin }) => origin === 'live' && request.method === 'GET' && isOfOrigin(request.url, surface.origin),
  );
  const people = withSeenRoles(facts.identities, exchanges, callerIn);
  const names = [...people.map(({ name }) => name), UNAUTHENTICATED];
  const ordinary = ordinaryOf(people);
  const seen = seenDocument(exchanges, surface, document);
  const models = [document, seen].filter((each) => each !== undefined);
  const made =
    document === undefined ? [] : madeObjects(facts.exchanges, { document, surface }).map(({ exchange }) => exchange);
  const byCaller = groupedBy([...exchanges, ...made], callerIn);
  const valuesOf = new Map(
    models.map((model) => [
      model,
      new Map(names.map((name) => [name, ownValues(byCaller.get(name) ?? [], { model, surface })])),
    ]),
  );
  const none: ListedValues = () => [];
  const values: Access['values'] = (identity, model) => valuesOf.get(model)?.get(identity) ?? none;
  const rows = models.flatMap((model) =>
    rowsOf(model, { surface, exchanges, names, ordinary, values, isDocumented: model === document }),
  );
  return { identities: names, people, made: new Set(made), rows: rows.slice(0, MOST_ROWS), values, models };
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(item);
  }
  return groups;
}

interface Context {
  readonly surface: Surface;
  readonly exchanges: readonly Exchange[];
  readonly names: readonly string[];
  /** Of those who list an object, the ones who have no higher role than another: an administrator lists the objects of all. */
  ordinary(listedBy: readonly string[]): readonly string[];
  readonly values: Access['values'];
  readonly isDocumented: boolean;
}

/** In the order of the document, within an operation in that of asking. */
function rowsOf(model: ApiDocument, context: Context): AccessRow[] {
  const index = pathIndex(model, context.surface.origin);
  const byOperation = new Map<DocumentedOperation, Exchange[]>();
  for (const exchange of context.exchanges) {
    const { method, url } = exchange.request;
    const operation = index.operationAt(method, url);
    if (operation === undefined) continue;
    const ofOperation = byOperation.get(operation) ?? [];
    byOperation.set(operation, ofOperation);
    ofOperation.push(exchange);
  }
  return model.operations.flatMap((operation) => {
    const seen = byOperation.get(operation) ?? [];
    const values = new Map(
      seen.map((exchange) => [exchange, idValues(exchange.request, operation, { model, surface: context.surface })]),
    );
    // Pages of one list are one row.
    const objectOf = (exchange: Exchange): string =>
      [pathOf(exchange), ...(values.get(exchange) ?? []).map(({ value }) => value)].join(' ');
    return [...groupedBy(seen, objectOf)].flatMap(([, group]) => {
      const [first] = group;
      const ids = first === undefined ? undefined : values.get(first);
      return first === undefined || ids === undefined
        ? []
        : [rowOf(model, { operation, url: first.request.url, values: ids, seen: group }, context)];
    });
  });
}

type Seen = Pick<AccessRow, 'operation' | 'url' | 'values' | 'seen'>;

function rowOf(model: ApiDocument, { operation, url, values, seen }: Seen, context: Context): AccessRow {
  const { surface, names, isDocumented } = context;
  const isListed = (name: string): boolean =>
    values.length > 0 &&
    values.every(({ parameter, value }) => context.values(name, model)(parameter, operation).includes(value));
  const listedBy = names.filter(isListed);
  const first = new Map(names.map((name) => [name, firstOf(seen, name)]));
  const claimants = context.ordinary(listedBy);
  const [only] = claimants.length === 1 ? claimants : [];
  const baseline = only === undefined ? undefined : first.get(only);
  const isBase = baseline !== undefined && contentOf(baseline, surface) === 'content';
  const id = values.at(-1)?.value;
  const fullest = isBase || values.length === 0 ? undefined : fullestOf([...first.values()], surface);
  const readings = names.map((name): [string, Reading] => {
    const exchange = first.get(name);
    if (exchange === undefined) return [name, { result: 'not-asked' }];
    const isOfOther = isBase && name !== only;
    const result = resultOf(exchange, surface, isOfOther ? { baseline, id } : undefined);
    return [name, { result: result === 'read' && isPartOf(fullest, exchange, id) ? 'part' : result, exchange }];
  });
  const owner = isBase && only !== undefined ? { owner: only } : {};
  return { operation, model, isDocumented, url, values, seen, listedBy, ...owner, readings: new Map(readings) };
}

const ordinaryOf =
  (identities: readonly IdentityFacts[]): Context['ordinary'] =>
  (listedBy) => {
    const listing = identities.filter(({ name }) => listedBy.includes(name));
    return listedBy.filter((name) => {
      const facts = listing.find((each) => each.name === name);
      return facts === undefined || !listing.some((other) => isHigher(facts, other));
    });
  };

/** Of an object that belongs to no one in particular, the response with most in it. */
const fullestOf = (responses: readonly (Exchange | undefined)[], surface: Surface): Exchange | undefined =>
  responses
    .filter((each) => each !== undefined)
    .filter((each) => contentOf(each, surface) === 'content')
    .reduce<Exchange | undefined>(
      (best, each) => (best === undefined || each.response.bodyBytes > best.response.bodyBytes ? each : best),
      undefined,
    );

const isPartOf = (fullest: Exchange | undefined, exchange: Exchange, id: string | undefined): boolean =>
  fullest !== undefined && fullest !== exchange && compareResponses(fullest, exchange, id) === 'part';

/** The first response that is no trouble, else the first. */
const firstOf = (seen: readonly Exchange[], name: string): Exchange | undefined => {
  const own = seen.filter((exchange) => callerIn(exchange) === name);
  return own.find(({ response }) => response.status < 500 && response.status !== 429) ?? own[0];
};

/** What a response is to the caller; compared with what the owner got where there is an owner. */
export function resultOf(
  exchange: Exchange,
  surface: Surface,
  owned?: { readonly baseline: Exchange; readonly id: string | undefined },
): AccessResult {
  const kind = responseKind(exchange, surface);
  if (kind === 'absent' || kind === 'empty') return 'absent';
  if (kind === 'refused' || kind === 'redirected') return 'refused';
  if (kind === 'trouble' || kind === 'blocked') return 'error';
  if (kind === 'rejected') return exchange.response.status >= 400 ? statusResult(exchange.response.status) : 'refused';
  const content = contentOf(exchange, surface);
  if (content === 'none') return 'refused';
  if (owned === undefined) return 'read';
  if (content === 'empty') return 'absent';
  const likeness = compareResponses(owned.baseline, exchange, owned.id);
  return likeness === 'same' ? 'read' : likeness === 'part' ? 'part' : 'absent';
}

const statusResult = (status: number): AccessResult => (status === 404 || status === 410 ? 'absent' : 'error');
