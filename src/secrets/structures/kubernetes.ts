/** Secrets of Kubernetes (kubernetes.io/docs/concepts/configuration/secret): the kind says that the values are secrets, whatever their names are. */
import { roleOf, saysNoSecret } from '../name-words.ts';
import { childOf, entriesOf, textOf } from './node.ts';
import type { Placed, Structure } from './structure.ts';

/** Types whose values are read otherwise, or are data of programs. */
const OTHER_TYPES = /^(?:helm\.sh\/release|kubernetes\.io\/dockerc|istio\.io\/ca-root)/;
export const kubernetes: Structure = {
  words: ['kind: secret', 'kind: "secret', '"kind": "secret', '"kind":"secret'],
  keys: [['Secret'], ['data', 'stringData']],
  *read(map): Iterable<Placed> {
    if (textOf(map, 'kind') !== 'Secret' || OTHER_TYPES.test(textOf(map, 'type') ?? '')) return;
    for (const part of ['data', 'stringData']) {
      for (const { key, value } of entriesOf(childOf(map, part)))
        if (value.kind === 'scalar' && !saysNoSecret(key))
          yield {
            name: key,
            role: roleOf(key) ?? (key === 'token' ? 'token' : 'secret'),
            value,
            isBase64: part === 'data',
          };
    }
  },
};
