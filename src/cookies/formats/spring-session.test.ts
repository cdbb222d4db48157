import { describe, expect, it } from 'vitest';
import { cookieVector, received } from '../../../test/vector-cases.ts';
import spring from './spring-session.ts';

describe('Spring Session', () => {
  it('is a reference', () => {
    const cookie = received('SESSION', cookieVector('157').value);
    expect(spring.recognise(cookie)).toBe('certain');
    expect(spring.decode(cookie)).toMatchObject({ protection: 'reference', entries: [] });
  });

  it.each(['a8098c1a-f86e-41da-bd1a-00112444be1e', 'aGVsbG8=', ''])('is not %s', (value) => {
    expect(spring.recognise(received('SESSION', value))).toBeUndefined();
  });
});
