import { describe, expect, it } from 'vitest';
import { cookieVector, openedBy, received, vectorKey } from '../../../test/vector-cases.ts';
import play from './play.ts';

const vector = cookieVector('159');
const cookie = received('PLAY_SESSION', vector.value);

describe('Play session', () => {
  it('is read and its key verified', () => {
    expect(play.recognise(cookie)).toBe('certain');
    expect(play.decode(cookie)?.entries).toContainEqual({ pointer: '/data/apiKey', value: vector.planted[0] });
    expect(openedBy(play, cookie, vectorKey(vector) ?? new Uint8Array())?.digest).toBe('hmac-sha256');
    expect(openedBy(play, cookie, Buffer.from('changemf'))).toBeUndefined();
  });

  it.each([
    ['other claims', '{"sub":"1","data":{}}'],
    ['data that is text', '{"data":"a"}'],
    ['no data', '{"exp":1}'],
  ])('is not a JWT with %s', (_what, body) => {
    const [header] = vector.value.split('.');
    const value = `${header}.${Buffer.from(body).toString('base64url')}.AAAA`;
    expect(play.recognise(received('PLAY_SESSION', value))).toBeUndefined();
  });
});
