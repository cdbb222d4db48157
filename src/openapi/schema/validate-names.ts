import { pointerPart } from '../../parse/json.ts';
import { isRecord } from '../../parse/record.ts';
import type { Facet } from './facets.ts';
import { namedSchemasIn, schemaIn } from './facets.ts';
import { fits, type Mismatch } from './mismatch.ts';
import type { JsonRecord } from './schema-node.ts';
import { type Instance, mismatch, type Run } from './validation-run.ts';

/** Names of one object beyond these are not looked at. */
const MOST_NAMES = 1000;

/** What `propertyNames`, `dependentRequired` and the `dependencies` of earlier drafts have against the names in an object. */
export const names = (run: Run, facet: Facet, subject: Named): Mismatch[] => [
  ...refusedNames(run, facet, subject),
  ...missingDependents(facet, subject),
  ...dependentSchemas(run, facet, subject),
];

interface Named {
  readonly instance: Instance;
  readonly value: JsonRecord;
}

function refusedNames(run: Run, facet: Facet, { instance, value }: Named): Mismatch[] {
  const wanted = schemaIn(facet, 'propertyNames');
  if (wanted === undefined) return [];
  return Object.keys(value)
    .slice(0, MOST_NAMES)
    .filter((name) => {
      // A place of its own: the value under the name may be held against the same schema.
      const pointer = `${instance.pointer}/${pointerPart(name)}#`;
      return !fits(run.check(wanted, { value: name, pointer, depth: instance.depth + 1 }));
    })
    .map((name) =>
      mismatch(facet.at, instance, {
        keyword: 'propertyNames',
        message: 'the document does not allow this property name',
        name,
      }),
    );
}

/** Names that others demand: `dependentRequired`, and `dependencies` with lists (JSON Schema draft 4, section 5.4.5). */
function missingDependents(facet: Facet, { instance, value }: Named): Mismatch[] {
  return ['dependentRequired', 'dependencies'].flatMap((keyword) => {
    const dependents = facet.node[keyword];
    if (!isRecord(dependents)) return [];
    const wanted = Object.keys(dependents)
      .filter((name) => Object.hasOwn(value, name))
      .flatMap((name): unknown[] => [dependents[name]].filter(Array.isArray).flat());
    const missing = new Set(wanted.filter((name) => typeof name === 'string' && !Object.hasOwn(value, name)));
    const message = 'a property is missing that another one requires';
    return [...missing]
      .slice(0, MOST_NAMES)
      .map((name) => mismatch(facet.at, instance, { keyword, message, name: String(name) }));
  });
}

function dependentSchemas(run: Run, facet: Facet, { instance, value }: Named): readonly Mismatch[] {
  const deeper = { ...instance, depth: instance.depth + 1 };
  return ['dependentSchemas', 'dependencies'].flatMap((keyword) =>
    namedSchemasIn(facet, keyword)
      .filter(([name, { node }]) => Object.hasOwn(value, name) && (isRecord(node) || typeof node === 'boolean'))
      .flatMap(([, schema]) => run.check(schema, deeper)),
  );
}
