import type { GraphqlField, GraphqlSchema, GraphqlType, GraphqlTypeRef } from '../../derive/graphql/schema.ts';
import { list, own, quote, type Said, say } from '../../model/said.ts';
import { acting } from '../consent/acting.ts';
import { actsAsField } from '../consent/protocol-reads/graphql-fields.ts';

/** A query of one field of the root, or why it is not sent. */
export type FieldQuery = { readonly query: string } | { readonly notSent: Said };

const MOST_LEAVES = 25;
const MOST_NESTED = 4;
/** Below the root: an object, and what it holds. Pages of a list (`edges { node }`) do not count. */
const MAX_DEPTH = 2;
const MOST_SHOWN = 5;

/** How many items are requested, where a field lets the client say so. */
const PAGE = 5;
const PAGE_NAMES = /^(?:first|limit|take|page_?size|per_?page)$/i;

/** The harmless query of a field of the root: no arguments but the number of items, and few leaves. */
export function fieldQuery(schema: GraphqlSchema, field: GraphqlField): FieldQuery {
  const acts = actingField(field);
  if (acts !== undefined) return { notSent: acts };
  const required = field.args.filter(({ isRequired }) => isRequired);
  if (required.length > 0) return { notSent: needsArguments(required.map(({ name }) => name)) };
  const selection = selectionOf(schema, field.type, MAX_DEPTH, new Set());
  if (selection === undefined) return { notSent: own('none of the fields of its type can be read without arguments') };
  const page = field.args.find(({ name, type }) => PAGE_NAMES.test(name) && type.name === 'Int' && !type.isList);
  const given = page === undefined ? '' : `(${page.name}: ${PAGE})`;
  return { query: `{ ${field.name}${given}${selection} }` };
}

const needsArguments = (names: readonly string[]): Said =>
  say`it needs arguments: ${list(names.slice(0, MOST_SHOWN).map((name) => quote(name)))}`;

/** Why a field may do something instead of reading: by its name, or by what the schema says of it. */
function actingField({ name, description }: GraphqlField): Said | undefined {
  const summary = description.trim().split('\n', 1)[0] ?? '';
  const said = summary === '' ? {} : { summary };
  const action = acting({ method: 'GET', url: `/${name}`, operationId: name, ...said }, true);
  if (action === undefined) return actsAsField(name, true) ? own('its name says that it may do something') : undefined;
  const where = own(action.where === 'summary' ? 'description' : 'name');
  return say`its ${where} says ${quote(action.word, 40)}, so it may do something instead of reading`;
}

/** ` { id name }` for an object, nothing for a leaf; undefined where nothing can be selected. */
function selectionOf(
  schema: GraphqlSchema,
  { name, kind }: GraphqlTypeRef,
  depth: number,
  above: ReadonlySet<string>,
): string | undefined {
  if (kind === 'SCALAR' || kind === 'ENUM') return '';
  if (kind === 'UNION') return ' { __typename }';
  const type = schema.types.get(name);
  if (type === undefined || (kind !== 'OBJECT' && kind !== 'INTERFACE')) return undefined;
  const fields = type.fields.filter(isPlain);
  const leaves = fields.filter((field) => isLeaf(field.type)).map((field) => field.name);
  const nested = nestedOf(schema, type, depth, new Set([...above, name]));
  const chosen = [...leaves.slice(0, MOST_LEAVES), ...nested];
  return chosen.length === 0 ? undefined : ` { ${chosen.join(' ')} }`;
}

/** Objects within a type: those of a page first, then others; a type that is above is not entered again. */
function nestedOf(schema: GraphqlSchema, type: GraphqlType, depth: number, above: ReadonlySet<string>): string[] {
  const fields = type.fields.filter((field) => isPlain(field) && !isLeaf(field.type) && !above.has(field.type.name));
  const pages = fields.filter(({ name }) => PAGES.has(name));
  const entered = pages.length > 0 ? pages.slice(0, 1) : depth > 1 ? fields.slice(0, MOST_NESTED) : [];
  const below = pages.length > 0 ? depth : depth - 1;
  return entered.flatMap((field) => {
    const selection = selectionOf(schema, field.type, below, above);
    return selection === undefined ? [] : [`${field.name}${selection}`];
  });
}

const PAGES = new Set(['edges', 'node', 'nodes', 'items']);

const isPlain = ({ name, args }: GraphqlField): boolean =>
  !args.some(({ isRequired }) => isRequired) && !actsAsField(name, false);

const isLeaf = ({ kind }: GraphqlTypeRef): boolean => kind === 'SCALAR' || kind === 'ENUM';
