import { migrations } from '../../store/migrations/index.ts';
import type { Check } from './check.ts';
import { schemaVersion } from './tables.ts';
import type { Tools } from './with-store.ts';

/** Whether the database has the schema that this program expects. */
export async function checkSchema({ store }: Tools): Promise<Check> {
  const client = await store.pool.connect();
  try {
    const version = await schemaVersion(client);
    const ok = version === migrations.length;
    return {
      ok,
      about: 'schema',
      detail: `version ${version}${ok ? '' : `, this program expects ${migrations.length}`}`,
    };
  } finally {
    client.release();
  }
}
