/** State and plans of Terraform and OpenTofu: generated passwords, and what is marked as sensitive. */
import { roleOf } from '../name-words.ts';
import { childOf, entriesOf, itemsOf, type MapNode, type Node, scalarOf, textOf } from './node.ts';
import type { Placed, Structure } from './structure.ts';

export const terraform: Structure = {
  words: [
    '"random_password"',
    '"random_string"',
    '"sensitive": true',
    '"sensitive":true',
    '"sensitive_attributes"',
    '"sensitive_values"',
  ],
  keys: [['outputs', 'random_password', 'sensitive_attributes', 'sensitive_values']],
  *read(map): Iterable<Placed> {
    yield* outputsOf(map);
    yield* generatedIn(map);
    for (const instance of itemsOf(childOf(map, 'instances'))) yield* sensitiveOf(instance);
    yield* markedIn(map);
  },
};

/** `result` of a generated password: in instances of version 4, `primary` of version 3, `values` of a plan. */
function* generatedIn(map: MapNode): Iterable<Placed> {
  if (textOf(map, 'type') !== 'random_password') return;
  const places = [...itemsOf(childOf(map, 'instances')), childOf(map, 'primary'), map];
  for (const place of places) {
    const value = scalarOf(childOf(place, 'attributes') ?? childOf(place, 'values'), 'result');
    if (value) yield { name: 'result', role: 'password', value };
  }
}

function* outputsOf(map: MapNode): Iterable<Placed> {
  for (const { key, value } of entriesOf(childOf(map, 'outputs'))) {
    const given = textOf(value, 'sensitive') === 'true' ? scalarOf(value, 'value') : undefined;
    if (given) yield { name: key, role: roleOf(key) ?? 'secret', value: given };
  }
}

/** Paths of one step; deeper ones hold structures. */
function* sensitiveOf(instance: Node): Iterable<Placed> {
  const attributes = childOf(instance, 'attributes');
  for (const path of itemsOf(childOf(instance, 'sensitive_attributes'))) {
    const name = textOf(itemsOf(path)[0], 'value');
    const value = name === undefined ? undefined : scalarOf(attributes, name);
    if (name !== undefined && value) yield { name, role: roleOf(name) ?? 'secret', value };
  }
}

/** `sensitive_values: { password: true }` beside `values`, in plans. */
function* markedIn(map: MapNode): Iterable<Placed> {
  for (const { key, value: isMarked } of entriesOf(childOf(map, 'sensitive_values'))) {
    const value = scalarOf(childOf(map, 'values'), key);
    if (value && isMarked.kind === 'scalar' && isMarked.text === 'true')
      yield { name: key, role: roleOf(key) ?? 'secret', value };
  }
}
