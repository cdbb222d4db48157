/** Parameters of AWS CloudFormation: `NoEcho` says that a value is a secret, and `Default` is the value. */
import { roleOf } from '../name-words.ts';
import { childOf, entriesOf, scalarOf, textOf } from './node.ts';
import type { Placed, Structure } from './structure.ts';

export const cloudformation: Structure = {
  words: ['noecho', 'awstemplateformatversion'],
  keys: [['Parameters'], ['Default'], ['Type']],
  *read(map): Iterable<Placed> {
    for (const { key, value } of entriesOf(childOf(map, 'Parameters'))) {
      const role = /^(?:true|yes|1)$/i.test(textOf(value, 'NoEcho') ?? '') ? (roleOf(key) ?? 'password') : roleOf(key);
      const given = scalarOf(value, 'Default');
      if (role !== undefined && given && textOf(value, 'Type') !== undefined) yield { name: key, role, value: given };
    }
  },
};
