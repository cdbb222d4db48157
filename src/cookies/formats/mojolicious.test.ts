import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openedBy, received, vectorCases } from '../../../test/vector-cases.ts';
import mojo from './mojolicious.ts';

vectorCases(mojo, [{ vector: '124' }]);

const session = (json: string): string => Buffer.from(json.padEnd(1025, 'Z')).toString('base64').replaceAll('=', '-');

describe('Mojolicious', () => {
  it('reads a padded session and verifies its secret', () => {
    const text = session('{"token":"abc","expires":1795300000}');
    const mac = createHmac('sha256', 'secret').update(`mojolicious=${text}`).digest('hex');
    const cookie = received('mojolicious', `${text}--${mac}`);
    expect(mojo.recognise(cookie)).toBe('certain');
    expect(mojo.decode(cookie)).toMatchObject({
      payload: { token: 'abc' },
      expiresAt: 1795300000,
      protection: 'signed',
    });
    expect(openedBy(mojo, cookie, Buffer.from('secret'))?.digest).toBe('hmac-sha256');
    expect(openedBy(mojo, cookie, Buffer.from('Secret'))).toBeUndefined();
  });

  it('verifies the older signature', () => {
    const text = session('{"a":1}');
    const mac = createHmac('sha1', 'secret').update(text).digest('hex');
    expect(openedBy(mojo, received('mojolicious', `${text}--${mac}`), Buffer.from('secret'))?.digest).toBe('hmac-sha1');
  });

  it('leaves Rails its own', () => {
    expect(mojo.recognise(received('tok', `eyJhIjoxfQ==--${'a'.repeat(64)}`))).not.toBe('firm');
  });

  it.each(['hello', `hello-${'a'.repeat(64)}`, `hello--${'a'.repeat(63)}`, `--${'a'.repeat(64)}`, ''])(
    'is not %s',
    (value) => {
      expect(mojo.recognise(received('tok', value))).toBeUndefined();
    },
  );
});
