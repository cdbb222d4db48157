import { migrations } from '../../store/migrations/index.ts';
import { withStore } from './with-store.ts';

/** `migrate`: brings the database to the schema of this program. Servers and workers do so too when they start; one process at a time does it. */
export function migrateDatabase(): Promise<number> {
  return withStore('alone', async () => {
    process.stdout.write(`The database is at schema version ${migrations.length}.\n`);
    return 0;
  });
}
