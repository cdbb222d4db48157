import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { controlsPage } from '../scripts/controls-page.ts';
import { scoringPage } from '../scripts/scoring-page.ts';
import { checks } from '../src/checks/index.ts';
import { policy } from '../src/judge/policy.ts';

it('is printed as docs/scoring.md, with its version', () => {
  const page = readFileSync(new URL('../docs/scoring.md', import.meta.url), 'utf8');
  expect(page).toBe(scoringPage());
  expect(page).toContain(`ersion ${policy.version}`);
});

it('prints the controls as docs/controls.md', () => {
  expect(readFileSync(new URL('../docs/controls.md', import.meta.url), 'utf8')).toBe(controlsPage(checks));
});
