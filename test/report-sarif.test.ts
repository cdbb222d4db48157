import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { checks } from '../src/checks/index.ts';
import { renderSarif } from '../src/report/sarif.ts';
import { hostileReport } from './fixtures/hostile-report.ts';
import { plainContext } from './fixtures/render-context.ts';
import { goldenOf } from './golden.ts';

/** Microsoft's validator, with GitHub's rules; its program ships in a package for each platform. */
const program = fileURLToPath(
  new URL('../node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool', import.meta.url),
);
const isPresent = existsSync(program);
if (!isPresent && process.env['CI'] === 'true')
  throw new Error('the SARIF Multitool is missing, and in CI nothing is skipped');
if (!isPresent) process.stderr.write('SARIF validation skipped: its program does not ship for this platform\n');

// Its install script would do no more than this, and install scripts are off (.npmrc).
if (isPresent) chmodSync(program, 0o755);

const folder = mkdtempSync(join(tmpdir(), 'openbrick-sarif-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const context = {
  ...plainContext,
  rules: checks.map((check) => ({ ...check, helpUri: 'https://www.rfc-editor.org/rfc/rfc6265' })),
};

describe('SARIF for GitHub code scanning', () => {
  it.runIf(isPresent).each([
    ['a scan of the demo', JSON.parse(goldenOf(fileURLToPath(new URL('recordings/demo.json.gz', import.meta.url))))],
    ['hostile text', hostileReport()],
  ])(
    '%s: no error of the Sarif and Ghas rules',
    (name, report) => {
      const file = join(folder, `${name.replaceAll(' ', '-')}.sarif`);
      const result = `${file}.result`;
      writeFileSync(file, renderSarif(report, context));
      const run = spawnSync(
        program,
        ['validate', file, '--rule-kind', 'Sarif;Ghas', '--output', result, '--log', 'ForceOverwrite'],
        {
          encoding: 'utf8',
          env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
          timeout: 120_000,
        },
      );
      expect(existsSync(result), run.stdout + run.stderr).toBe(true);
      const log: { runs: { results?: { level?: string; ruleId?: string; message?: unknown }[] }[] } = JSON.parse(
        readFileSync(result, 'utf8').replace(/^\ufeff/, ''),
      );
      const errors = (log.runs[0]?.results ?? []).filter(({ level }) => level === 'error');
      expect(errors).toEqual([]);
    },
    180_000,
  );
});
