import { version as scannerVersion } from 'openbrick';
import { expect, it } from 'vitest';
import { version } from './version.ts';

it('the server has the version of the scanner', () => {
  expect(version).toBe(scannerVersion);
});
