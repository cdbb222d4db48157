import { describe, expect, it } from 'vitest';
import { checks } from '../src/checks/index.ts';
import { judge } from './cases.ts';
import { type Form, forms } from './source/forms.ts';
import { code } from './source/source-of.ts';
import type { ValueCase } from './source/values.ts';

const inQuestion = checks.filter(({ id }) => id.startsWith('code-key-') && id !== 'code-key-hardcoded');

/** `check:line` of each finding. */
async function found(file: string, text: string): Promise<string[]> {
  const evidence = await code({ [file]: text });
  return inQuestion.flatMap((check) => judge(check, evidence).observations.map(({ at }) => `${check.id}:${at.line}`));
}

/** A value goes where its name decides only if it has one there. */
const fits = ({ isNameless }: Form, { byName, label }: ValueCase): boolean =>
  !isNameless || (byName === undefined && label !== 'literal under a name');

const written = ({ text }: Form, { setup, value, name }: ValueCase): string =>
  text
    .replace('SETUP', () => setup)
    .replaceAll('NAME', name)
    .replace('VALUE', () => value);

interface Tally {
  right: number;
  missed: number;
  wrong: number;
}

describe('the corpus of source code', () => {
  const tallies = new Map<string, Tally>();
  const all = forms.flatMap((form) =>
    form.values.filter((value) => fits(form, value)).map((value) => ({ form, value })),
  );

  it('has at least 400 cases, more than a third of them quiet', () => {
    expect(all.length).toBeGreaterThanOrEqual(400);
    expect(all.filter(({ value }) => !value.isKey).length).toBeGreaterThan(all.length / 3);
  });

  it('names the line of each key and nothing else', async () => {
    const wrong: string[] = [];
    for (const { form, value } of all) {
      const text = written(form, value);
      const line = text.split('\n').findIndex((each) => /(?:#|\/\/)!$/.test(each)) + 1;
      const expected = value.isKey ? [`${form.check}:${line}`] : [];
      const seen = await found(form.file, text);
      const tally = tallies.get(form.check) ?? { right: 0, missed: 0, wrong: 0 };
      tallies.set(form.check, tally);
      tally.right += seen.filter((each) => expected.includes(each)).length;
      tally.missed += expected.filter((each) => !seen.includes(each)).length;
      tally.wrong += seen.filter((each) => !expected.includes(each)).length;
      if (seen.join() !== expected.join())
        wrong.push(`${form.framework}: ${value.label}: ${seen.join() || 'nothing'}\n${text}`);
    }
    expect(wrong.join('\n')).toBe('');
  }, 120_000);

  it.each(inQuestion.map(({ id }) => id))('has a precision and recall of at least 0.97 for %s', (id) => {
    const { right, missed, wrong } = tallies.get(id) ?? { right: 0, missed: 0, wrong: 0 };
    process.stdout.write(
      `${id}: precision ${(right / (right + wrong)).toFixed(3)}, recall ${(right / (right + missed)).toFixed(3)}, ${right + missed} keys\n`,
    );
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.97);
    expect(right / (right + missed)).toBeGreaterThanOrEqual(0.97);
  });
});
