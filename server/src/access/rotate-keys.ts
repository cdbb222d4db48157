import { type RawBuilder, sql } from 'kysely';
import type { App } from '../service/app.ts';
import type { Database } from '../store/database.ts';
import { type KeyedVault, keyIdOf } from './vault.ts';

/** Columns with values of the vault. Challenges live for minutes only and are left out. */
const PLACES: readonly Place[] = [
  { table: 'targets', key: sql`id`, column: 'identities' },
  { table: 'webhooks', key: sql`id`, column: 'secret' },
  { table: 'idempotency_keys', key: sql`(actor || ' ' || key)`, column: 'response' },
];

interface Place {
  readonly table: string;
  /** What identifies the rows, and orders them. */
  readonly key: RawBuilder<unknown>;
  readonly column: string;
}

const BATCH = 100;

export interface Resealed {
  /** Values that the current key seals now. */
  readonly resealed: number;
  /** Values that no key of the configuration opens: their key must be named as a previous one. */
  readonly unreadable: number;
}

/** Seals again, with the current key, what older keys have sealed. After that the previous keys may go. It may run beside other work. */
export async function resealAll({
  db,
  vault,
}: {
  readonly db: App['db'];
  readonly vault: KeyedVault;
}): Promise<Resealed> {
  const sum = { resealed: 0, unreadable: 0 };
  for (const place of PLACES) {
    const { resealed, unreadable } = await resealPlace(db, vault, place);
    sum.resealed += resealed;
    sum.unreadable += unreadable;
  }
  return sum;
}

async function resealPlace(db: Database, vault: KeyedVault, place: Place): Promise<Resealed> {
  const sum = { resealed: 0, unreadable: 0 };
  let after = '';
  for (;;) {
    const rows = await readBatch(db, place, after);
    for (const { key, sealed } of rows) {
      if (keyIdOf(sealed) === vault.keyId) continue;
      const fresh = sealAgain(vault, sealed);
      if (fresh === undefined) sum.unreadable += 1;
      else sum.resealed += await replace(db, place, { key, sealed, fresh });
    }
    const last = rows.at(-1);
    if (last === undefined) return sum;
    after = last.key;
  }
}

function sealAgain(vault: KeyedVault, sealed: Buffer): Buffer | undefined {
  try {
    return vault.seal(vault.open(sealed));
  } catch {
    return undefined;
  }
}

interface SealedRow {
  readonly key: string;
  readonly sealed: Buffer;
}

async function readBatch(db: Database, { table, key, column }: Place, after: string): Promise<SealedRow[]> {
  const name = sql.table(`openbrick.${table}`);
  const { rows } = await sql<SealedRow>`
    select ${key} as key, ${sql.ref(column)} as sealed from ${name}
    where ${sql.ref(column)} is not null and ${key} > ${after}
    order by ${key} limit ${BATCH}`.execute(db);
  return rows;
}

/** Only where the value is still the same: what was written meanwhile has the current key already. */
async function replace(
  db: Database,
  { table, key, column }: Place,
  row: SealedRow & { readonly fresh: Buffer },
): Promise<number> {
  const { numAffectedRows } = await sql`
    update ${sql.table(`openbrick.${table}`)} set ${sql.ref(column)} = ${row.fresh}
    where ${key} = ${row.key} and ${sql.ref(column)} = ${row.sealed}`.execute(db);
  return Number(numAffectedRows ?? 0n) > 0 ? 1 : 0;
}
