import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks } from '../src/checks/index.ts';
import { toSarif } from '../src/library/formats.ts';
import { checkPage } from '../src/package/pages.ts';
import { version } from '../src/package/version.ts';
import { ruleInfoOf } from '../src/report/rule-info.ts';
import { goldenOf } from './golden.ts';

const pageOf = (uri: string): URL => new URL(`..${new URL(uri).pathname.replace(/^\/[^/]+/, '')}`, import.meta.url);

describe('the page of a check', () => {
  it('is in the package, for every built-in check', () => {
    expect(checks.filter(({ id }) => !existsSync(pageOf(checkPage(id)))).map(({ id }) => id)).toEqual([]);
  });

  it('is where SARIF sends for help, in the version that reports', () => {
    const recording = new URL('recordings/demo.json.gz', import.meta.url);
    const log = JSON.parse(toSarif(JSON.parse(goldenOf(recording.pathname))));
    const rules: { id: string; helpUri: string }[] = log.runs[0].tool.driver.rules;
    expect(rules.length).toBeGreaterThan(20);
    for (const { id, helpUri } of rules)
      expect(helpUri).toBe(`https://unpkg.com/openbrick@${version}/docs/checks/${id.replace(/\/.*/, '')}.md`);
  });

  it('is no page of ours for the check of a user', () => {
    const [check] = checks;
    const own = { ...check, references: ['RFC 1', 'https://e.test/a'] } as typeof check;
    expect(own && ruleInfoOf(own).helpUri).toBe('https://e.test/a');
    expect(own && ruleInfoOf({ ...own, references: [], cwe: [79] }).helpUri).toContain('definitions/79.html');
  });
});
