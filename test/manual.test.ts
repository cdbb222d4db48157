import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manualPage } from '../scripts/manual.ts';
import { program } from '../src/cli/commands.ts';

const page = await manualPage('1.2.3');
const hasGroff = spawnSync('groff', ['--version']).status === 0;

/** A hyphen that is typed, as roff has it. */
const escaped = (text: string): string => text.replaceAll('-', '\\-');

describe('the manual page', () => {
  it('names every command and option of the program', async () => {
    for (const command of (await program()).commands) {
      expect(page).toContain(`.SS "openbrick ${escaped(command.name())} `);
      for (const { long } of command.options) expect(page).toContain(escaped(long ?? ''));
    }
  });

  it('is shipped as the manifest says', () => {
    const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
    expect(manifest.files).toContain(manifest.man.replace(/^\.\/|\/[^/]+$/g, ''));
    expect(readFileSync(new URL(`../${manifest.man}`, import.meta.url), 'utf8')).toBe(
      page.replace('openbrick 1.2.3', `openbrick ${manifest.version}`),
    );
  });

  it('has no line that roff would take for a request of its own', () => {
    const requests = new Set(['.\\"', '.TH', '.SH', '.SS', '.B', '.I', '.TP', '.br']);
    const lines = page.split('\n').filter((line) => /^[.']/.test(line));
    expect(lines.filter((line) => !requests.has(line.split(' ')[0] ?? ''))).toEqual([]);
  });

  it.runIf(hasGroff)('is rendered without a warning', () => {
    const run = spawnSync('groff', ['-man', '-Tascii', '-ww', '-rLL=78n'], { input: page, encoding: 'utf8' });
    expect(run.stderr).toBe('');
    expect(run.stdout).toContain('OPENBRICK(1)');
  });
});
