import { describe, expect, it } from 'vitest';
import { received } from '../../../test/vector-cases.ts';
import yesod from './yesod.ts';

const RANDOM = Buffer.alloc(60, 0xb7).toString('base64');

describe('Yesod', () => {
  it('is encrypted', () => {
    expect(yesod.recognise(received('_SESSION', RANDOM))).toBe('firm');
    expect(yesod.decode(received('_SESSION', RANDOM))).toMatchObject({ protection: 'encrypted', entries: [] });
  });

  it.each([
    ['other', RANDOM],
    ['_SESSION', RANDOM.slice(0, 40)],
    ['_SESSION', Buffer.alloc(60, 0x61).toString('base64')],
  ])('is not %s=%s', (name, value) => {
    expect(yesod.recognise(received(name, value))).toBeUndefined();
  });
});
