import type { FieldNode, OperationDefinitionNode, SelectionNode } from 'graphql';
import type { RequestSpec } from '../../../model/probe.ts';
import { parseGraphql } from '../../../parse/graphql.ts';
import { headerValues } from '../../../parse/header-lines.ts';
import { parseMediaType } from '../../../parse/media-type.ts';
import { isRecord } from '../../../parse/record.ts';
import { actsAsField } from './graphql-fields.ts';

/** Requests in one body. More would be a load, not a question. */
const MAX_BATCH = 10;

/**
 * A GraphQL request whose every operation is a query that calls no acting field. `mutation { __typename }`, which runs nothing, is a read by
 * GET only. What a server could read in two ways (a second `query`, repeated members, a stored query) is none.
 */
export function isGraphqlRead(spec: RequestSpec): boolean {
  const { searchParams } = new URL(spec.url);
  if (spec.method === 'GET') {
    return spec.body === undefined && isOneQuery(searchParams) && isRead(searchParams.get('query') ?? '', true);
  }
  if (spec.method !== 'POST' || [...searchParams.keys()].some((name) => MEMBERS.has(name) || STORED.has(name)))
    return false;
  const texts = textsOf(spec);
  return texts.length > 0 && texts.length <= MAX_BATCH && texts.every((text) => isRead(text, false));
}

/** Whether a URL, a link of the target perhaps, holds a GraphQL operation that is no read. */
export const isGraphqlAct = (url: string): boolean =>
  new URL(url).searchParams.getAll('query').some((text) => parseGraphql(text) !== undefined && !isRead(text, true));

const MEMBERS = new Set(['query', 'variables', 'operationName']);
/** Names under which servers find an operation that they have stored. */
const STORED = new Set(['extensions', 'id', 'doc_id', 'documentId', 'queryId', 'hash', 'mutation']);

const isOneQuery = (parameters: URLSearchParams): boolean =>
  parameters.getAll('query').length === 1 && [...parameters.keys()].every((name) => MEMBERS.has(name));

/** The documents that a body holds; empty where it has anything else, or can be read in another way. */
function textsOf({ headers = [], body = '' }: RequestSpec): readonly string[] {
  const types = headerValues(headers, 'content-type');
  const type = types.length === 1 ? parseMediaType(types[0] ?? '')?.essence : undefined;
  if (type === 'application/x-www-form-urlencoded') {
    const parameters = new URLSearchParams(body);
    return isOneQuery(parameters) ? parameters.getAll('query') : [];
  }
  return type === 'application/json' || type === 'text/plain' ? textsOfJson(body) : [];
}

function textsOfJson(body: string): readonly string[] {
  const value = canonical(body);
  const requests = Array.isArray(value) ? value : [value];
  const texts = requests.flatMap((request: unknown) =>
    isRecord(request) && typeof request['query'] === 'string' && Object.keys(request).every((name) => MEMBERS.has(name))
      ? [request['query']]
      : [],
  );
  return texts.length === requests.length ? texts : [];
}

/** Undefined where the text is not as we write it: repeated members are read differently by different servers. */
function canonical(body: string): unknown {
  try {
    const value: unknown = JSON.parse(body);
    return JSON.stringify(value) === body ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRead(text: string, byGet: boolean): boolean {
  const definitions = parseGraphql(text)?.definitions ?? [];
  if (definitions.length === 0) return false;
  return definitions.every((definition) => {
    if (definition.kind === 'FragmentDefinition') return readsAll(definition.selectionSet.selections, true);
    if (definition.kind !== 'OperationDefinition' || hasOtherDirectives(definition)) return false;
    if (definition.operation === 'mutation') return byGet && definitions.length === 1 && runsNothing(definition);
    return definition.operation === 'query' && readsAll(definition.selectionSet.selections, true);
  });
}

/** `mutation { __typename }` */
function runsNothing({ selectionSet: { selections } }: OperationDefinitionNode): boolean {
  const [only] = selections;
  return selections.length === 1 && only?.kind === 'Field' && only.name.value === '__typename' && isBare(only);
}

const isBare = ({ arguments: given = [], directives = [], selectionSet }: FieldNode): boolean =>
  given.length === 0 && directives.length === 0 && selectionSet === undefined;

/** Fields of a fragment count as fields of the root: where it is used is not looked up. */
function readsAll(selections: readonly SelectionNode[], isRoot: boolean): boolean {
  return selections.every((selection) => {
    if (hasOtherDirectives(selection)) return false;
    if (selection.kind === 'FragmentSpread') return true;
    if (selection.kind === 'InlineFragment') return readsAll(selection.selectionSet.selections, isRoot);
    const nested = selection.selectionSet?.selections ?? [];
    return !actsAsField(selection.name.value, isRoot) && readsAll(nested, false);
  });
}

/** A server's own directives may do anything. */
const hasOtherDirectives = ({ directives = [] }: Pick<SelectionNode, 'directives'>): boolean =>
  directives.some(({ name }) => name.value !== 'include' && name.value !== 'skip');
