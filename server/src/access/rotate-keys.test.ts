import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../store/database.ts';
import { createStore, hasPostgres } from '../testing/database.ts';
import { resealAll } from './rotate-keys.ts';
import { createVault, keyIdOf } from './vault.ts';

const [old, current, unknown] = [randomBytes(32), randomBytes(32), randomBytes(32)];
const before = createVault({ current: old, previous: [] });
const vault = createVault({ current, previous: [old] });

describe.skipIf(!hasPostgres)('resealAll', () => {
  let store: Store;
  beforeAll(async () => {
    store = await createStore();
  });
  afterAll(() => store.close());
  const keep = (key: string, response: Buffer) =>
    store.db
      .insertInto('idempotency_keys')
      .values({ actor: 'a', key, request_hash: 'h', attempt: '1', response, created_at: new Date() })
      .execute();
  const stored = () => store.db.selectFrom('idempotency_keys').selectAll().orderBy('key').execute();

  it('seals with the current key what a previous one has sealed, in any number', async () => {
    for (let at = 0; at < 230; at += 1) await keep(`k${at}`, before.seal(`text ${at}`));
    await keep('new', vault.seal('new'));
    expect(await resealAll({ db: store.db, vault })).toEqual({ resealed: 230, unreadable: 0 });
    const withoutOld = createVault({ current, previous: [] });
    for (const { key, response } of await stored()) {
      expect(withoutOld.open(response ?? Buffer.alloc(0))).toBe(key === 'new' ? 'new' : `text ${key.slice(1)}`);
    }
    expect(await resealAll({ db: store.db, vault })).toEqual({ resealed: 0, unreadable: 0 });
  });

  it('counts and leaves alone what no key opens', async () => {
    const foreign = createVault({ current: unknown, previous: [] });
    await keep('foreign', foreign.seal('x'));
    expect(await resealAll({ db: store.db, vault })).toEqual({ resealed: 0, unreadable: 1 });
    const row = (await stored()).find(({ key }) => key === 'foreign');
    expect(keyIdOf(row?.response ?? Buffer.alloc(0))).toBe(foreign.keyId);
  });
});
