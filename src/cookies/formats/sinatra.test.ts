import { describe, expect, it } from 'vitest';
import { cookieVector, openedBy, received, vectorKey } from '../../../test/vector-cases.ts';
import sinatra from './sinatra.ts';

const vector = cookieVector('105');
const cookie = received('rack.session', vector.value);

describe('Sinatra 3 session', () => {
  it('is opened by its key in hexadecimal', () => {
    expect(sinatra.recognise(cookie)).toBe('certain');
    const opened = openedBy(sinatra, cookie, vectorKey(vector) ?? new Uint8Array());
    expect(opened?.decoded).toMatchObject({ serializer: 'marshal', payload: { k: vector.planted[0] } });
  });

  it.each(['0'.repeat(64), 'short', ''])('is not opened by %s', (key) => {
    expect(openedBy(sinatra, cookie, Buffer.from(key))).toBeUndefined();
  });

  it('is not two parts', () => {
    expect(sinatra.recognise(received('rack.session', 'AAAA--AAAAAAAAAAAAAAAA'))).toBeUndefined();
  });
});
