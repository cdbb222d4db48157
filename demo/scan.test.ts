import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../src/model/report.ts';
import { scan } from '../src/scan.ts';
import { scanOptionsFor } from '../test/scan-options.ts';
import { type Demo, demoPlants, startDemo } from './server.ts';

let demo: Demo;
let report: Report;
beforeAll(async () => {
  demo = await startDemo();
  ({ report } = await scan(scanOptionsFor(demo.url)));
});
afterAll(() => demo.close());

describe('a scan of the demo', () => {
  it.each(demoPlants.map((plant) => [`${plant.check} at ${plant.path}`, plant] as const))(
    'finds %s',
    (_, { check, path }) => {
      const places = report.findings
        .filter((finding) => finding.check === check)
        .flatMap(({ location, related }) => [location, ...related]);
      expect(places.map((at) => at.path)).toContain(path);
    },
  );

  it('changes nothing, and says what it left out', () => {
    expect(demo.mutations()).toBe(0);
    const left = report.coverage.ledger.filter(({ notSent }) => notSent !== undefined).map(({ path }) => path);
    expect(left).toEqual(expect.arrayContaining(['/api/reset', '/logout']));
  });

  it('gives the worst grade, with nothing unknown', () => {
    expect([report.grade, report.target.frameworks?.[0]?.id]).toEqual(['F', 'express']);
    expect(report.checks.filter(({ status }) => status === 'unknown')).toEqual([]);
  });
});
