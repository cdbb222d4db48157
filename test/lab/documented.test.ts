/** Applications whose document drifted from the code, made and started by their frameworks: each drift is found, what is faithful is quiet, nothing is changed. */
import { describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import type { Finding } from '../../src/model/report.ts';
import { scan } from '../../src/scan.ts';
import { scanOptionsFor } from '../scan-options.ts';
import {
  DOCUMENTED_APPS,
  type DocumentedApp,
  type PlantedDrift,
  startDocumentedApp,
  truthOf,
} from './documented-apps.ts';
import { hasTool } from './toolchains.ts';

const names: readonly DocumentedApp[] = ['fastapi', 'drf', 'apiflask', 'actix'];

/** Checks that look into the document, or that an application has a plant for. */
const judged = (plants: readonly PlantedDrift[]): ReadonlySet<string> =>
  new Set([
    ...plants.map(({ check }) => check),
    ...checks.flatMap(({ id, needs, takes = [] }) => ([...needs, ...takes].includes('document') ? [id] : [])),
  ]);

const placesOf = ({ location, related }: Finding): readonly Finding['location'][] => [location, ...related];

/** By check and severity, and at one place by path and name, where the plant has them. */
const finds = (finding: Finding, { check, path, name, severity }: PlantedDrift): boolean =>
  finding.check === check &&
  (severity === undefined || finding.severity === severity) &&
  placesOf(finding).some(
    (at) =>
      (path === null || at.path === path) &&
      (name === undefined || at.name === name || at.pointer?.endsWith(`/${name}`) === true),
  );

const shown = ({ check, severity, location, summary }: Finding): string =>
  `${check} ${severity} ${location.method} ${location.path}: ${summary}`;

describe.each(names)('%s', (name) => {
  it.runIf(hasTool(DOCUMENTED_APPS[name].tool))('every drift is found, and nothing else', async () => {
    const app = await startDocumentedApp(name);
    try {
      const { report } = await scan(scanOptionsFor(app.url));
      const { plants, faithful } = truthOf(name);
      const ids = judged(plants);
      const found = report.findings.filter(({ check }) => ids.has(check));
      const isExplained = (finding: Finding): boolean => plants.some((plant) => finds(finding, plant));
      const isFaithful = ({ method, path }: Finding['location']): boolean => faithful.includes(`${method} ${path}`);

      expect(plants.filter((plant) => !found.some((finding) => finds(finding, plant)))).toEqual([]);
      expect(found.filter((finding) => !isExplained(finding)).map(shown)).toEqual([]);
      expect(found.filter((finding) => isFaithful(finding.location)).map(shown)).toEqual([]);
      const documented = report.coverage.ledger.map(({ method, path }) => `${method} ${path}`);
      expect(faithful.filter((operation) => !documented.includes(operation))).toEqual([]);
      expect(report.target.document?.operations).toBeGreaterThanOrEqual(15);
      expect(app.mutations()).toBe(0);
    } finally {
      await app.stop();
    }
  });
});

it('every check that needs a document has a plant, except the one that sends bodies and the one whose findings property-sensitive reports too', () => {
  const planted = new Set(names.flatMap((name) => truthOf(name).plants.map(({ check }) => check)));
  const without = checks.filter(({ id, needs }) => needs.includes('document') && !planted.has(id));
  expect(without.map(({ id }) => id)).toEqual(['content-type-not-enforced', 'property-undocumented']);
});
