import { list, own, quote, type Said, say } from '../model/said.ts';
import type { Suppression } from '../model/suppression.ts';

const NAMES = ['fingerprint', 'check', 'rule', 'cookie', 'operation', 'owner', 'reason'] as const;

/** What a suppression goes by, with its owner and reason: ``check `cors-wildcard` and owner `web` ``. */
export function namesOf(suppression: Suppression): Said {
  const { covers } = suppression;
  const named = NAMES.flatMap((name) => {
    const value = suppression[name];
    return value === undefined ? [] : [say`${own(name)} ${quote(value)}`];
  });
  return list([...(covers === undefined ? [] : [own('a path')]), ...named]);
}
