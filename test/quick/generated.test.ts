/**
 * `npm run generated` in the thread that has loaded the source already: loading it is most of what the command costs. The file that is made from the
 * server is left out, as are the tests of the server.
 */
import { afterEach, expect, it, vi } from 'vitest';

const { argv } = process;
afterEach(() => {
  process.argv = argv;
  process.exitCode = undefined;
});

it('every file that is generated from the scanner is as its script would write it', async () => {
  process.argv = [...argv, '--without-server'];
  const said = vi.spyOn(process.stderr, 'write');
  const printed = vi.spyOn(console, 'error');
  await import('../../scripts/check-generated.ts');
  expect([...said.mock.calls, ...printed.mock.calls].flat()).toEqual([]);
  expect(process.exitCode ?? 0).toBe(0);
});
