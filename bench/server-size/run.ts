/** `npx tsx bench/server-size/run.ts [postgresql|embedded] [findings] [turns]`: how long lists, filters and trends take over many findings. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../server/src/config/config.ts';
import { createLog } from '../../server/src/operation/create-log.ts';
import { openDatabase } from '../../server/src/operation/open-database.ts';
import { startCluster } from '../../server/src/testing/postgres.ts';
import { measure } from './measure.ts';
import { seed } from './seed.ts';

const [engine = 'postgresql', findings = '1000000', turns = '200'] = process.argv.slice(2);
const LIMIT_MS = engine === 'embedded' ? 250 : 100;
const folder = mkdtempSync(join(tmpdir(), 'ob-size-'));
const cluster = engine === 'embedded' ? undefined : await startCluster();
const config = readConfig({
  OPENBRICK_ADMIN_TOKEN: 'operator-token-of-the-benchmark-0123456789',
  OPENBRICK_DATA_DIR: folder,
  OPENBRICK_RATE_LIMIT: '1000000',
  ...(cluster !== undefined && { DATABASE_URL: cluster.url }),
});
const log = createLog('silent', 'server');
const database = await openDatabase({ config, log });
try {
  const began = performance.now();
  await seed(database.store.pool, { projects: 50, targets: 2000, findings: Number(findings), scans: 100 });
  console.log(`${engine}: ${findings} findings seeded in ${Math.round((performance.now() - began) / 1000)} s`);
  const worst = await measure(database.store, { config, log, turns: Number(turns) });
  console.log(`worst 95th percentile ${worst.toFixed(1)} ms, limit ${LIMIT_MS} ms`);
  if (worst > LIMIT_MS) process.exitCode = 1;
} finally {
  await database.close();
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
}
