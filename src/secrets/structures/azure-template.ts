/** Parameters of Azure Resource Manager templates: the type says that a value is a secret, and `defaultValue` is the value. */
import { roleOf } from '../name-words.ts';
import { childOf, entriesOf, scalarOf, textOf } from './node.ts';
import type { Placed, Structure } from './structure.ts';

export const azureTemplate: Structure = {
  words: ['"securestring"'],
  keys: [['parameters'], ['defaultValue'], ['type']],
  *read(map): Iterable<Placed> {
    for (const { key, value } of entriesOf(childOf(map, 'parameters'))) {
      const given = scalarOf(value, 'defaultValue');
      if (given && /^secureString$/i.test(textOf(value, 'type') ?? ''))
        yield { name: key, role: roleOf(key) ?? 'secret', value: given };
    }
  },
};
