import type { GraphqlField, GraphqlSchema, GraphqlType } from '../../derive/graphql/schema.ts';
import { actsAsField } from '../consent/protocol-reads/graphql-fields.ts';

/** Levels of fields, the last of them `__typename`. */
export const LEVELS = 12;

/** More steps are not tried: a schema may be as wide as its server likes. */
const MOST_STEPS = 20_000;

/**
 * One query that nests twelve levels through the schema; undefined where the schema does not. Through single objects it is run: a dozen
 * resolvers. Where only lists lead so deep, it is skipped by the server itself (`@skip`) and runs nothing: it is only validated.
 */
export function deepQuery(schema: GraphqlSchema): string | undefined {
  if (schema.query === undefined) return undefined;
  const single = pathFrom(schema, schema.query, (field) => !field.type.isList);
  if (single !== undefined) return nested(single, '');
  const any = pathFrom(schema, schema.query, () => true);
  return any && nested(any, ' @skip(if: true)');
}

function nested(path: readonly string[], directive: string): string {
  const [first = '', ...rest] = path;
  return `{ ${first}${directive} { ${rest.map((name) => `${name} { `).join('')}__typename ${'}'.repeat(path.length)} }`;
}

/** Names of eleven fields that lead from object to object; each type is left only once at each depth. */
function pathFrom(
  schema: GraphqlSchema,
  root: GraphqlType,
  takes: (field: GraphqlField) => boolean,
): readonly string[] | undefined {
  const dead = new Set<string>();
  let steps = 0;
  const go = (type: GraphqlType, path: readonly string[]): readonly string[] | undefined => {
    if (path.length === LEVELS - 1) return path;
    const key = `${path.length} ${type.name}`;
    if (dead.has(key)) return undefined;
    for (const field of type.fields) {
      steps += 1;
      const next =
        steps < MOST_STEPS && leadsOn(field, path.length === 0) && takes(field)
          ? schema.types.get(field.type.name)
          : undefined;
      const found = next && go(next, [...path, field.name]);
      if (found !== undefined) return found;
    }
    dead.add(key);
    return undefined;
  };
  return go(root, []);
}

const leadsOn = ({ name, type, args }: GraphqlField, isRoot: boolean): boolean =>
  (type.kind === 'OBJECT' || type.kind === 'INTERFACE') &&
  !args.some(({ isRequired }) => isRequired) &&
  !actsAsField(name, isRoot);
