import { parseGraphql } from '../../parse/graphql.ts';
import { scriptStrings } from '../../parse/script-strings.ts';

/** A query that a script of the target sends, by what it selects at the root. */
export interface ScriptQuery {
  readonly text: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** Fields of the root. */
  readonly fields: readonly string[];
  readonly hasVariables: boolean;
}

const MOST_QUERIES = 50;
/** Longer scripts are read so far. */
const MAX_SCRIPT = 2 * 1024 * 1024;
const STARTS = /^\s{0,200}(?:query|mutation|subscription|\{|fragment)\b|^\s{0,200}\{\s{0,200}\w/;

/** GraphQL operations among the strings of a script: `gql` templates and plain texts. Those that are put together from parts are left out. */
export function scriptQueries(script: string): readonly ScriptQuery[] {
  if (!/\b(?:query|mutation|subscription)\b/.test(script)) return [];
  const found = new Map<string, ScriptQuery>();
  for (const { value, template } of scriptStrings(script.slice(0, MAX_SCRIPT))) {
    if (found.size >= MOST_QUERIES) break;
    if (!template && STARTS.test(value)) for (const each of queriesIn(value)) found.set(each.text, each);
  }
  return [...found.values()];
}

function queriesIn(text: string): ScriptQuery[] {
  const definitions = parseGraphql(text)?.definitions ?? [];
  const [only, ...more] = definitions;
  if (only?.kind !== 'OperationDefinition' || more.length > 0) return [];
  // `{ color: red }` is a style, and a query as well.
  const { selections } = only.selectionSet;
  const isNested = selections.some((each) => each.kind === 'Field' && each.selectionSet !== undefined);
  if (text.trimStart().startsWith('{') && !isNested) return [];
  return [
    {
      text,
      kind: only.operation,
      fields: selections.flatMap((each) => (each.kind === 'Field' ? [each.name.value] : [])),
      hasVariables: (only.variableDefinitions ?? []).length > 0,
    },
  ];
}
