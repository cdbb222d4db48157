import { keyIdOf } from '../../access/vault.ts';
import type { Check } from './check.ts';
import type { Tools } from './with-store.ts';

const BATCH = 500;
const about = 'encryption key';

/** Whether the keys of the configuration open everything that is encrypted. Prints neither keys nor contents. */
export async function checkKeys({ store, vault }: Pick<Tools, 'store' | 'vault'>): Promise<Check> {
  const [targets, webhooks] = [
    await count(store.pool, 'targets', 'identities', vault),
    await count(store.pool, 'webhooks', 'secret', vault),
  ];
  const unopened = targets.unopened + webhooks.unopened;
  const older = targets.older + webhooks.older;
  if (unopened > 0) {
    return {
      ok: false,
      about,
      detail: `${targets.unopened} targets and ${webhooks.unopened} webhooks have secrets that no key of the configuration opens`,
    };
  }
  return {
    ok: true,
    about,
    detail:
      older === 0
        ? 'opens everything'
        : `opens everything; ${older} secrets still use a previous key, keep it in OPENBRICK_ENCRYPTION_KEY_PREVIOUS`,
  };
}

interface Count {
  readonly unopened: number;
  readonly older: number;
}

async function count(
  pool: Tools['store']['pool'],
  table: string,
  column: string,
  vault: Tools['vault'],
): Promise<Count> {
  let [unopened, older, after] = [0, 0, ''];
  for (;;) {
    const { rows } = await pool.query<{ id: string; sealed: Buffer }>(
      `select id, "${column}" as sealed from openbrick."${table}" where "${column}" is not null and id > $1 order by id limit ${BATCH}`,
      [after],
    );
    for (const { sealed } of rows) {
      if (!opens(vault, sealed)) unopened += 1;
      else if (keyIdOf(sealed) !== vault.keyId) older += 1;
    }
    if (rows.length < BATCH) return { unopened, older };
    after = rows.at(-1)?.id ?? after;
  }
}

function opens(vault: Tools['vault'], sealed: Buffer): boolean {
  try {
    vault.open(sealed);
    return true;
  } catch {
    return false;
  }
}
