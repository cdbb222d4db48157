import { expect, it } from 'vitest';
import { groupOf } from './flag-groups.ts';
import { scanFlags } from './scan-flags.ts';

it('every flag of a scan has a heading in the help', () => {
  expect(scanFlags.map(({ name }) => name).filter((name) => !groupOf.has(name))).toEqual([]);
  expect(groupOf.size).toBe(scanFlags.length);
});
