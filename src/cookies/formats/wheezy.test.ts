import { describe, expect, it } from 'vitest';
import { received } from '../../../test/vector-cases.ts';
import wheezy from './wheezy.ts';

const ticket = (text: string, seconds: number): string => {
  const time = Buffer.alloc(4);
  time.writeInt32LE(seconds);
  const bytes = Buffer.concat([
    Buffer.alloc(20, 0xff),
    Buffer.alloc(4),
    time,
    Buffer.alloc(4),
    Buffer.from(text),
    Buffer.alloc(4),
  ]);
  return bytes.toString('base64').replaceAll('+', '-').replaceAll('/', '~');
};

describe('wheezy', () => {
  it('reads the text of a ticket that is not encrypted, and its end', () => {
    const decoded = wheezy.decode(received('_a', ticket('ann;admin', 1_000_000)));
    expect(decoded).toMatchObject({ protection: 'signed', payload: 'ann;admin', expiresAt: 1_318_212_745 });
  });

  it.each([
    ['a hexadecimal token', 'd28506ece20a8ed2ca8055d32939e7a86a0641e3e19f57248cf3ce70f229f7b7'],
    ['base64 without its marks', Buffer.alloc(36, 7).toString('base64')],
    ['a time before the first ticket, and no whole blocks', ticket('ann', -5)],
    ['text that is no base64', `~${'a'.repeat(46)}`],
    ['nothing', ''],
  ])('is not %s', (_what, value) => expect(wheezy.recognise(received('_a', value))).toBeUndefined());
});
