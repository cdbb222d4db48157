import { type AccessRow, accessOf } from '../derive/access/access.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Authorization, AuthorizationRow } from '../model/report.ts';
import type { Mask } from './mask.ts';

/** The matrix of what each identity got; undefined where no identities were given. */
export function authorizationOf(
  { identities, surface, exchanges, document }: Evidence,
  mask: Mask,
): Authorization | undefined {
  if (!identities.ok || !surface.ok || !exchanges.ok) return undefined;
  const access = accessOf({
    identities: identities.value,
    surface: surface.value,
    exchanges: exchanges.value,
    document: document.ok ? document.value : undefined,
  });
  return { identities: access.identities.map(mask.name), rows: access.rows.map((row) => rowOf(row, mask)) };
}

function rowOf({ operation, values, owner, readings }: AccessRow, mask: Mask): AuthorizationRow {
  const object = values.map(({ value }) => value).join(', ');
  return {
    operation: mask.value(operation.key),
    ...(object !== '' && { object: mask.value(object) }),
    ...(owner !== undefined && { owner: mask.name(owner) }),
    results: Object.fromEntries([...readings].map(([name, { result }]) => [mask.name(name), result])),
  };
}
