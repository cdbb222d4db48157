/** GraphQL servers as weak and hardened twins: each fault is found in the first and none in the second, by a scan and by its replay, and nothing is changed. */
import { afterAll, describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { recordingFrom } from '../../src/derive/recording/recording.ts';
import { recordingText } from '../../src/derive/recording/recording-text.ts';
import type { Report } from '../../src/model/report.ts';
import { judge, scan } from '../../src/scan.ts';
import { scanOptionsFor } from '../scan-options.ts';
import { GRAPHQL_APPS, type GraphqlApp, startGraphqlApp, type Twin } from './graphql-apps.ts';
import { hasTool } from './toolchains.ts';

const names = Object.keys(GRAPHQL_APPS) as GraphqlApp[];
const GRAPHQL_CHECKS = checks.filter(({ id }) => id.startsWith('graphql-')).map(({ id }) => id);
const rows: string[] = [];

const scanned = async (name: GraphqlApp, twin: Twin) => {
  const app = await startGraphqlApp(name, twin);
  try {
    const options = scanOptionsFor(app.url);
    const { report, recording } = await scan(options);
    const saved = recordingFrom(JSON.parse(recordingText(recording)));
    if (saved === undefined) throw new Error('the recording cannot be read again');
    return { report, replayed: judge(saved, options), mutations: app.mutations() };
  } finally {
    await app.stop();
  }
};

/** A recording holds pseudonyms for what the scan masks. */
const shown = ({ check, severity, location }: Report['findings'][number]): string =>
  `${check} ${severity} ${location.method} ${location.path} ${location.pointer}`;

describe.each(names)('%s', (name) => {
  const isRunnable = name !== 'strawberry' || hasTool('python3');

  it.runIf(isRunnable)(
    'every fault of the weak twin is found, with the fix of its server, and nothing is changed',
    async () => {
      const { report, replayed, mutations } = await scanned(name, 'weak');
      const found = report.findings.filter(({ check }) => check.startsWith('graphql-'));
      const ids = [...new Set(found.map(({ check }) => check.slice('graphql-'.length)))].sort();
      rows.push(`| ${name} | weak | ${ids.join(', ')} | ${mutations} |`);
      expect(ids).toEqual([...GRAPHQL_APPS[name]].sort());
      if (name !== 'plain')
        expect(new Set(found.map(({ remediation }) => remediation.framework))).toEqual(new Set([name]));
      expect(mutations).toBe(0);
      expect(replayed.findings.map(shown)).toEqual(report.findings.map(shown));
    },
  );

  it.runIf(isRunnable)('the hardened twin is quiet, and its endpoint is known', async () => {
    const { report, mutations } = await scanned(name, 'hardened');
    const found = report.findings.filter(({ check }) => GRAPHQL_CHECKS.includes(check)).map(({ check }) => check);
    rows.push(`| ${name} | hardened | ${found.join(', ') || 'none'} | ${mutations} |`);
    expect(found).toEqual([]);
    expect(
      report.coverage.ledger.filter(({ source, outcome }) => source === 'graphql' && outcome === 'reached').length,
    ).toBeGreaterThan(0);
    expect(mutations).toBe(0);
  });
});

it('every check of GraphQL is found in one of them', () => {
  const planted = new Set(names.flatMap((name) => GRAPHQL_APPS[name].map((id) => `graphql-${id}`)));
  expect(GRAPHQL_CHECKS.filter((id) => !planted.has(id))).toEqual([]);
});

afterAll(() => {
  process.stdout.write(`\n| server | twin | found | changes |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`);
});
