import { describe, expect, it } from 'vitest';
import { received, vectorCases } from '../../../test/vector-cases.ts';
import djangoMessages from './django-messages.ts';

vectorCases(djangoMessages, [{ vector: '026' }, { vector: '037' }]);

describe('django-messages', () => {
  it('reads the form of before 3.2', () => {
    const value = `${'0'.repeat(40)}$[["__json_message",0,25,"saved"]]`;
    expect(djangoMessages.decode(received('messages', value))?.payload).toEqual([['success', 'saved']]);
  });

  it.each([
    ['a session', 'messages', 'eyJjYXJ0IjpbMSwyLDNdfQ:1xUUr3:WAtwpYIpwRqrQfTagyZcBB4TUZTT0XjOxpTWuOwysUo'],
    ['an empty list', 'messages', 'W10:1xUUr3:WAtwpYIpwRqrQfTagyZcBB4TUZTT0XjOxpTWuOwysUo'],
    ['rows of another kind', 'messages', 'W1sxXV0:1xUUr3:WAtwpYIpwRqrQfTagyZcBB4TUZTT0XjOxpTWuOwysUo'],
    ['text', 'messages', 'hello'],
  ])('is not %s', (_what, name, value) => {
    expect(djangoMessages.recognise(received(name, value))).toBeUndefined();
  });
});
