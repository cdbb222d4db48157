import { openSession } from '../../server/src/access/sessions.ts';
import type { Config } from '../../server/src/config/config.ts';
import { createHttp } from '../../server/src/http/create.ts';
import type { App } from '../../server/src/service/app.ts';
import type { Store } from '../../server/src/store/database.ts';
import { processorMs } from './processor.ts';
import { type Kind, kinds, type Places } from './requests.ts';

interface Settings {
  readonly config: Config;
  readonly log: App['log'];
  /** Requests of each kind. */
  readonly turns: number;
}

/** Prints how long each kind of request takes. Returns the worst 95th percentile in milliseconds. */
export async function measure(store: Store, { config, log, turns }: Settings): Promise<number> {
  const http = createHttp(readingApp(store, config, log));
  const places = await placesIn(store);
  const headers: Record<Kind['by'], Record<string, string>> = {
    operator: { Authorization: `Bearer ${config.adminToken}` },
    member: { Cookie: `__Host-openbrick=${await memberOf(store, places.projects.slice(-3))}` },
  };
  let worst = 0;
  for (const { name, by, path } of kinds) {
    const times: number[] = [];
    const before = processorMs();
    for (let turn = 0; turn < turns; turn += 1) {
      const start = performance.now();
      const response = await http.request(path(turn, places), { headers: headers[by] });
      await response.text();
      times.push(performance.now() - start);
      if (response.status !== 200) throw new Error(`${path(turn, places)} responded ${response.status}`);
    }
    worst = Math.max(worst, print(name, times, (processorMs() - before) / turns));
  }
  return worst;
}

function print(name: string, times: number[], processor: number): number {
  times.sort((a, b) => a - b);
  const [median = 0, p95 = 0] = [0.5, 0.95].map((share) => times[Math.floor(times.length * share)] ?? 0);
  const numbers = `median ${median.toFixed(1)} ms, 95 % within ${p95.toFixed(1)} ms, processor ${processor.toFixed(1)} ms`;
  console.log(`${name.padEnd(52)} ${numbers}`);
  return p95;
}

function readingApp(store: Store, config: Config, log: App['log']): App {
  const unused = (): never => {
    throw new Error('the benchmark only reads');
  };
  const queue = new Proxy({} as App['queue'], { get: unused });
  return {
    config,
    db: store.db,
    queue,
    uploads: { fault: unused },
    reports: { print: unused, compare: unused },
    vault: { seal: unused, open: unused },
    log,
    now: () => new Date(),
  };
}

/** The token of a session whose user sees these projects. */
async function memberOf({ db, pool }: Store, projects: readonly string[]): Promise<string> {
  await pool.query(`insert into openbrick.users (id, email, created_at, updated_at)
    values ('usr_bench', 'bench@example.com', now(), now()) on conflict do nothing`);
  await pool.query(
    `insert into openbrick.members (project_id, user_id, role, created_at)
    select id, 'usr_bench', 'viewer', now() from unnest($1::text[]) id on conflict do nothing`,
    [projects],
  );
  return (await openSession(db, 'usr_bench', new Date())).token;
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
