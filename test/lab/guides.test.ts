/** The guides' applications, started for real and scanned: everything planted is found, the fixed twin is clean, nothing is changed. */
import { describe, expect, it } from 'vitest';
import { guideNames } from '../../src/guides/guides.ts';
import type { Finding, Report } from '../../src/model/report.ts';
import { scan } from '../../src/scan.ts';
import { scanOptionsFor } from '../scan-options.ts';
import { type AppFacts, type Plant, startGuideApp } from './guide-apps.ts';
import { hasTool } from './toolchains.ts';

const frameworks = guideNames().map((name) => name.split('/')[1] ?? '');
/** What each needs beside Node. */
const tools: Readonly<Record<string, string>> = { actix: 'cargo', express: 'node' };

async function scanned(
  framework: string,
  which: 'vulnerable' | 'fixed',
): Promise<{ report: Report; facts: AppFacts; mutations: number }> {
  const app = await startGuideApp(framework, which);
  try {
    const before = app.mutations();
    const { report } = await scan(scanOptionsFor(app.url));
    return { report, facts: app.facts, mutations: app.mutations() - before };
  } finally {
    await app.stop();
  }
}

/** A plant is found by its check at its path, or at another place of the same defect; a cookie also by its name. */
const finds = (finding: Finding, { check, path, name }: Plant): boolean =>
  finding.check === check &&
  [finding.location, ...finding.related].some(
    (at) => at.path === path && (at.part !== 'cookie' || name === undefined || at.name === name),
  );

describe.each(frameworks)('%s', (framework) => {
  const present = hasTool(tools[framework] ?? 'python3');

  it.runIf(present)('vulnerable: every planted defect is found, with this guide', async () => {
    const { report, facts, mutations } = await scanned(framework, 'vulnerable');
    expect(facts.plants.length).toBeGreaterThan(15);
    expect(facts.plants.filter((plant) => !report.findings.some((finding) => finds(finding, plant)))).toEqual([]);
    expect(report.target.frameworks?.map(({ id }) => id)).toContain(framework);
    expect(report.grade).toBe('F');
    const guided = report.findings.filter(({ check }) => check === 'api-key-in-cookie');
    expect(guided.map(({ remediation }) => remediation.guide)).toContain(
      `api-key-exposure/${framework}/session-cookies`,
    );
    expect(mutations).toBe(0);
  });

  it.runIf(present)('fixed: nothing above info but what plain HTTP on loopback makes unavoidable', async () => {
    const { report, facts, mutations } = await scanned(framework, 'fixed');
    const above = report.findings.filter(
      ({ severity, check }) =>
        severity !== 'info' &&
        !facts.unavoidable?.some((known) => known.check === check && known.severity === severity),
    );
    expect(
      above.map(({ check, location, summary }) => `${check} ${location.path} ${location.name} ${summary}`),
    ).toEqual([]);
    expect(report.grade).toBe('A');
    expect(mutations).toBe(0);
  });
});
