import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openedBy, received, vectorCases } from '../../../test/vector-cases.ts';
import actix from './actix-session.ts';

vectorCases(
  actix,
  ['126', '127', '130', '134', '135', '136', '137'].map((vector) => ({ vector })),
);

const ZERO = new Uint8Array(64);
const MAC = 'A'.repeat(43);

describe('actix-session', () => {
  it('resolves the JSON inside the strings of the old state', () => {
    const state = { user: '{"name":"bob","admin":true}', visits: '3' };
    const decoded = actix.decode(received('id', `${MAC}=${JSON.stringify(state)}`));
    expect(decoded?.payload).toEqual(state);
    expect(decoded?.protection).toBe('signed');
    expect(decoded?.entries).toEqual([
      { pointer: '/user/name', value: 'bob' },
      { pointer: '/user/admin', value: true },
      { pointer: '/visits', value: 3 },
    ]);
  });

  it('reads a percent-encoded state', () => {
    const decoded = actix.decode(received('sid', encodeURIComponent(`${MAC}={"v":1,"state":{"a":"b"}}`)));
    expect(decoded?.entries).toEqual([
      { pointer: '/v', value: 1 },
      { pointer: '/state/a', value: 'b' },
    ]);
  });

  it.each([
    ['a signed value that is no state', `${MAC}=hello`],
    ['JSON that actix-session does not write', `${MAC}={"a":1}`],
    ['a list', `${MAC}=["1"]`],
    ['a MAC of 31 bytes', `${'A'.repeat(40)}=={"a":"1"}`],
    ['JSON alone', '{"a":"1"}'],
    ['base64 of text', Buffer.from('a text that is long enough to be a session').toString('base64')],
    ['nothing', ''],
  ])('is not %s', (_what, value) => {
    expect(actix.recognise(received('session', value))).toBeUndefined();
    expect(openedBy(actix, received('session', value), ZERO)).toBeUndefined();
  });

  it('takes the key of a stored session for a reference', () => {
    const decoded = actix.decode(received('id', 'k3Q9'.repeat(16)));
    expect(decoded).toMatchObject({ protection: 'reference', entries: [] });
  });

  it('refuses keys that are too short', () => {
    const cookie = received('id', `${MAC}={"a":"1"}`);
    for (const tester of actix.testers) expect(tester.derive(new Uint8Array(31), cookie)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 90 }), (value, key) => {
        const cookie = received('id', value);
        actix.recognise(cookie);
        actix.decode(cookie);
        openedBy(actix, cookie, key);
      }),
      { numRuns: 500 },
    );
  });
});
