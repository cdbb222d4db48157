import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks } from '../src/checks/index.ts';
import { guideNames } from '../src/guides/guides.ts';

describe.each(guideNames())('the guide %s', (name) => {
  const text = readFileSync(new URL(`../guides/${name}/guide.md`, import.meta.url), 'utf8');

  it('names checks that there are', () => {
    const named = /^checks: \[(.*)\]$/m.exec(text)?.[1]?.split(', ') ?? [];
    const known = new Set(checks.map(({ id }) => id));
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it('names its place and its versions', () => {
    const [vulnerability, framework, mechanism] = name.split('/');
    for (const line of [`vulnerability: ${vulnerability}`, `framework: ${framework}`, `mechanism: ${mechanism}`])
      expect(text).toContain(`${line}\n`);
    expect(text).toMatch(/^versions: \{ .+ \}$/m);
  });

  it('is long enough to teach and short enough to be read, code apart', () => {
    const prose = text.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/```[\s\S]*?```/g, '');
    const words = prose.split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(600);
    expect(words).toBeLessThanOrEqual(1500);
  });
});
