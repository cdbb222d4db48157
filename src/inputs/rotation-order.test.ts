import { expect, it } from 'vitest';
import { rotationOrder } from './rotation-order.ts';

it('puts the oldest file of a rotated set first, and leaves others where they are', () => {
  expect(
    rotationOrder(['b.log', 'access.log', 'access.log.1', 'access.log.10.gz', 'access.log.2.gz', 'c.log']),
  ).toEqual(['b.log', 'access.log.10.gz', 'access.log.2.gz', 'access.log.1', 'access.log', 'c.log']);
  expect(rotationOrder(['app-2026-11-27.log', 'app.log', 'app-2026-11-25.log'])).toEqual([
    'app-2026-11-25.log',
    'app-2026-11-27.log',
    'app.log',
  ]);
  expect(rotationOrder(['m.log-20261127', 'm.log-20261126.gz', '-'])).toEqual([
    'm.log-20261126.gz',
    'm.log-20261127',
    '-',
  ]);
});
