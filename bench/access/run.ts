/**
 * What the comparison of identities costs: a scan of 50 operations as two users and without credentials beside a bare undici loop over the very same
 * requests and beside the scan without identities; and the comparison of 10,000 pairs of responses beside parsing them.
 * Usage: npx tsx bench/access/run.ts [rounds, 3 when absent]
 */
import { Agent, request } from 'undici';
import { compareResponses } from '../../src/derive/access/compare.ts';
import { probedIn } from '../../src/derive/recording/recording.ts';
import type { Exchange } from '../../src/model/exchange.ts';
import { fixedSession, type Identity } from '../../src/model/identity.ts';
import { type Recording, scan } from '../../src/scan.ts';
import { scanOptionsFor } from '../../test/scan-options.ts';
import { startLab, tokenOf, USERS } from './lab.ts';

const rounds = Number(process.argv[2] ?? 3);

interface Timed<T> {
  /** Processor time: other work on the machine does not count. */
  readonly ms: number;
  readonly clock: number;
  readonly result: T;
}

async function timed<T>(work: () => T | Promise<T>): Promise<Timed<T>> {
  const [before, start] = [process.cpuUsage(), performance.now()];
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, clock: performance.now() - start, result };
}

const exchangesOf = (recording: Recording): readonly Exchange[] => [
  ...(recording.evidence.exchanges.ok ? recording.evidence.exchanges.value : []),
  ...probedIn(recording),
];

/** The same requests with the same credentials, and nothing else. */
async function bare(exchanges: readonly Exchange[]): Promise<void> {
  const agent = new Agent({ connections: 8 });
  const queue = [...exchanges];
  const worker = async (): Promise<void> => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const headers = USERS.includes(next.identity) ? { authorization: tokenOf(next.identity) } : {};
      const method = next.request.method === 'TRACE' ? 'GET' : next.request.method;
      const { body } = await request(next.request.url, { method, headers, dispatcher: agent });
      await body.text();
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  await agent.close();
}

const identities = USERS.map(
  (name): Identity => ({ name, groups: [], session: fixedSession([['Authorization', tokenOf(name)]]) }),
);
const alone = identities.slice(0, 1);
const usersOf = (all: readonly Identity[]) => ({
  identities: all,
  surveyAs: 'alice',
  credentials: all[0]?.session.lines() ?? [],
});

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const spread = (values: readonly number[]): string =>
  `${median(values).toFixed(2)} (${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)})`;

async function scans(url: string): Promise<void> {
  const options = scanOptionsFor(url);
  const wide = { ...options, limits: { ...options.limits, maxRequests: 2000 } };
  const [ratios, added]: [number[], number[]] = [[], []];
  await scan({ ...wide, ...usersOf(identities) });
  for (let round = 0; round < rounds; round += 1) {
    const both = await timed(() => scan({ ...wide, ...usersOf(identities) }));
    const loop = await timed(() => bare(exchangesOf(both.result.recording)));
    const one = await timed(() => scan({ ...wide, ...usersOf(alone) }));
    ratios.push(both.ms / loop.ms);
    added.push(both.ms / one.ms);
    if (round > 0) continue;
    const { report } = both.result;
    console.info(`requests: ${report.requests.sent} as two users, ${one.result.report.requests.sent} as one`);
    console.info(report.notes.find((note) => note.startsWith('Reads as')));
  }
  console.info(`processor time of the scan beside the bare loop over its requests: ${spread(ratios)}`);
  console.info(`processor time as two users beside one: ${spread(added)}`);
  const paced = { ...wide, limits: { ...wide.limits, rate: 20 } };
  const both = await timed(() => scan({ ...paced, ...usersOf(identities) }));
  const one = await timed(() => scan({ ...paced, ...usersOf(alone) }));
  const seconds = [both, one].map(({ clock }) => (clock / 1000).toFixed(1));
  console.info(`at 20 requests a second: ${seconds[0]} s as two users, ${seconds[1]} s as one`);
}

const PAIRS = 10_000;

/** Objects of 50 kB that differ in times and counters. */
async function pairs(): Promise<void> {
  const body = (seed: number): string =>
    JSON.stringify({
      id: 7,
      seen: seed,
      items: Array.from({ length: 500 }, (_, at) => ({
        id: at,
        name: `item number ${at}`,
        text: 'x'.repeat(50),
        at: seed,
      })),
    });
  const exchange = (text: string) => ({ response: { body: text } }) as Exchange;
  const bodies = Array.from({ length: 20 }, (_, at) => body(at + 1_000_000));
  const pairsOf = (at: number): [string, string] => [bodies[at % 20] ?? '', bodies[(at + 1 + (at % 7)) % 20] ?? ''];
  const [compared, parsed]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const comparison = await timed(() => {
      for (let at = 0; at < PAIRS; at += 1) {
        const [one, two] = pairsOf(at).map(exchange);
        if (one !== undefined && two !== undefined && compareResponses(one, two, '7') !== 'same')
          throw new Error('not the same');
      }
    });
    const parsing = await timed(() => {
      for (let at = 0; at < PAIRS; at += 1) for (const text of pairsOf(at)) JSON.parse(text);
    });
    compared.push(comparison.clock / 1000);
    parsed.push(comparison.ms / parsing.ms);
  }
  const kilobytes = Math.round((bodies[0]?.length ?? 0) / 1000);
  console.info(
    `${PAIRS} pairs of ${kilobytes} kB: ${spread(compared)} s; beside parsing both of each pair: ${spread(parsed)}`,
  );
  console.info(`largest memory of the process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
}

const lab = await startLab();
await scans(lab.url);
lab.close();
await pairs();
