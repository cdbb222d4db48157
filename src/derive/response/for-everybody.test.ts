import { describe, expect, it } from 'vitest';
import { exchangeOf } from '../../../test/cases.ts';
import { forEverybody } from './for-everybody.ts';

const of = (path: string, value: unknown): string | undefined =>
  forEverybody(
    exchangeOf(
      {
        url: `https://api.test${path}`,
        headers: ['Content-Type: application/json'],
        body: typeof value === 'string' ? value : JSON.stringify(value),
      },
      'e1',
    ),
  );

describe('what everybody may see', () => {
  it.each([
    ['/health', { health: 'GOOD' }],
    ['/ready', { ready: true }],
    ['/healthz', 'ok'],
    [
      '/actuator/health',
      { status: 'UP', components: { db: { status: 'UP', details: { total: 499963170816, free: 91 } } } },
    ],
    ['/v1/ping', { message: 'pong' }],
    ['/live/3', { anything: 1 }],
    ['/api/version', { version: '1.2.3', build: 'a1b2c3d', date: '2026-11-01' }],
    ['/', { name: 'shop', version: '1.0', docs: '/docs', status: 'running' }],
    ['/status', { status: 'ok', uptime: 123.4, database: 'connected' }],
    ['/public/v1/models', [{ name: 'a', price: 3 }]],
    ['/.well-known/security.txt', 'Contact: x'],
    ['/', { message: 'Hello World!' }],
    ['/test', { route: '/test' }],
    ['/', '"Welcome to the shop"'],
  ])('%s %j', (path, value) => expect(of(path, value)).toBeDefined());

  it.each([
    ['/orders', { id: 1, total: 3 }],
    ['/parcel', { status: 'shipped', date: '2026-11-01' }],
    ['/staff', { name: 'Ada', title: 'Engineer' }],
    ['/health', [{ id: 1, patient: 'x' }]],
    ['/health', { records: [{ id: 1 }] }],
    ['/balance', { balance: 12 }],
    ['/open', { rows: [1, 2] }],
    ['/publications', [{ id: 1 }]],
    ['/settings', { success: true, theme: 'dark', limit: 3 }],
    ['/secret', { message: 'The code of the door is 4711' }],
    ['/token', { status: 'ok', token: 'Zk3rT9vQ1xLm7PaYw2Hc5Nd8' }],
    ['/status', { status: 'ok', server: 'postgres://u:p@db/x' }],
    ['/long', { status: 'ok', version: 'x'.repeat(5000) }],
  ])('not %s %j', (path, value) => expect(of(path, value)).toBeUndefined());
});
