/** Users of a kubeconfig (kubernetes.io/docs/reference/config-api/kubeconfig.v1). */
import { childOf, itemsOf, scalarOf, textOf } from './node.ts';
import type { Placed, Structure } from './structure.ts';

export const kubeconfig: Structure = {
  words: [
    'kind: config',
    '"kind": "config"',
    '"kind":"config"',
    'users:\n- ',
    'users:\r\n- ',
    'users:\n  - ',
    '"users": [',
    '"users":[',
  ],
  keys: [['users'], ['name'], ['token', 'password']],
  *read(map): Iterable<Placed> {
    for (const item of itemsOf(childOf(map, 'users'))) {
      const user = childOf(item, 'user');
      if (textOf(item, 'name') === undefined || user?.kind !== 'map') continue;
      const token = scalarOf(user, 'token');
      if (token) yield { name: 'token', role: 'token', value: token };
      const password = scalarOf(user, 'password');
      if (password) yield { name: 'password', role: 'password', value: password };
    }
  },
};
