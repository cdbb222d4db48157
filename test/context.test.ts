import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { targetContexts } from '../src/model/terms.ts';
import { judge } from '../src/scan.ts';
import { recordingIn } from './golden.ts';

const recording = recordingIn(fileURLToPath(new URL('recordings/demo.json.gz', import.meta.url)));
const reportIn = (context?: (typeof targetContexts)[number]) =>
  judge(recording, {
    selects: ({ category }) => category !== 'data-exposure',
    guides: new Set(),
    version: '0',
    context,
  });
const plain = reportIn();

describe('a report in a context', () => {
  it.each(targetContexts)('%s: says so, and changes the score and nothing that was found', (context) => {
    const report = reportIn(context);
    expect(report.policy).toEqual({ version: plain.policy?.version, context });
    expect(report.notes[0]).toBe(
      `The score is weighted for the context ${context} (\`--context\`); docs/scoring.md has the table.`,
    );
    expect(report.findings).toEqual(plain.findings);
  });

  it('costs more or less by its table, in the whole and by category', () => {
    const scores = (of: typeof plain) => new Map(of.categories.map(({ id, score }) => [id, score ?? 0]));
    const [usual, open] = [scores(plain), scores(reportIn('public'))];
    expect(open.get('input-validation')).toBeLessThan(usual.get('input-validation') ?? 0);
    expect(open.get('security-misconfiguration')).toBeLessThan(usual.get('security-misconfiguration') ?? 0);
    expect(open.get('authentication')).toBe(usual.get('authentication'));
  });

  it('is not told where there is none', () => {
    expect(plain.policy).not.toHaveProperty('context');
    expect(plain.notes.join()).not.toContain('context');
  });
});
