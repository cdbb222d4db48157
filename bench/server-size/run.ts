/** `npx tsx bench/server-size/run.ts [postgresql|embedded] [findings] [turns]`: how long lists, filters and trends take over many findings. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../server/src/config/config.ts';
import { createHttp } from '../../server/src/http/create.ts';
import { createLog } from '../../server/src/operation/create-log.ts';
import { openDatabase } from '../../server/src/operation/open-database.ts';
import type { App } from '../../server/src/service/app.ts';
import type { Store } from '../../server/src/store/database.ts';
import { startCluster } from '../../server/src/testing/postgres.ts';
import { processorMs } from './processor.ts';
import { kinds, type Places } from './requests.ts';
import { seed } from './seed.ts';

const [engine = 'postgresql', findings = '1000000', turns = '200'] = process.argv.slice(2);
const LIMIT_MS = engine === 'embedded' ? 250 : 100;
const token = 'operator-token-of-the-benchmark-0123456789';
const folder = mkdtempSync(join(tmpdir(), 'ob-size-'));
const cluster = engine === 'embedded' ? undefined : await startCluster();
const config = readConfig({
  OPENBRICK_ADMIN_TOKEN: token,
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
  await measure(database.store);
} finally {
  await database.close();
  await cluster?.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(store: Store): Promise<void> {
  const unused = (): never => {
    throw new Error('the benchmark only reads');
  };
  const app: App = {
    config,
    db: store.db,
    queue: new Proxy({} as App['queue'], { get: unused }),
    uploads: { fault: unused },
    vault: { seal: unused, open: unused },
    log,
    now: () => new Date(),
  };
  const http = createHttp(app);
  const places = await placesIn(store);
  let worst = 0;
  for (const { name, path } of kinds) {
    const times: number[] = [];
    const before = processorMs();
    for (let turn = 0; turn < Number(turns); turn += 1) {
      const start = performance.now();
      const response = await http.request(path(turn, places), { headers: { Authorization: `Bearer ${token}` } });
      await response.text();
      times.push(performance.now() - start);
      if (response.status !== 200) throw new Error(`${path(turn, places)} responded ${response.status}`);
    }
    const processor = (processorMs() - before) / times.length;
    times.sort((a, b) => a - b);
    const [median, p95] = [0.5, 0.95].map((share) => times[Math.floor(times.length * share)] ?? 0);
    worst = Math.max(worst, p95 ?? 0);
    console.log(
      `${name.padEnd(40)} median ${median?.toFixed(1)} ms, 95 % within ${p95?.toFixed(1)} ms, processor ${processor.toFixed(1)} ms`,
    );
  }
  console.log(`worst 95th percentile ${worst.toFixed(1)} ms, limit ${LIMIT_MS} ms`);
  if (worst > LIMIT_MS) process.exitCode = 1;
}

async function placesIn({ pool }: Store): Promise<Places> {
  const ids = async (query: string): Promise<string[]> =>
    (await pool.query<{ id: string }>(query)).rows.map(({ id }) => id);
  return {
    projects: await ids('select id from openbrick.projects order by id'),
    targets: await ids('select target_id as id from openbrick.findings group by 1 order by count(*) desc limit 500'),
    findings: await ids('select id from openbrick.findings tablesample system (1) order by md5(id) limit 500'),
  };
}
