/** `npm run generated` in the thread that has loaded the source already: loading it is most of what the command costs. */
import { afterEach, expect, it, vi } from 'vitest';

const { argv } = process;
afterEach(() => {
  process.argv = argv;
  process.exitCode = undefined;
});

it('every generated file is as its script would write it', async () => {
  process.argv = [...argv];
  const said = vi.spyOn(process.stderr, 'write');
  const printed = vi.spyOn(console, 'error');
  await import('../../scripts/check-generated.ts');
  expect([...said.mock.calls, ...printed.mock.calls].flat()).toEqual([]);
  expect(process.exitCode ?? 0).toBe(0);
});
