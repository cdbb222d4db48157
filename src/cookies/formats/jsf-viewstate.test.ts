import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { received } from '../../../test/vector-cases.ts';
import jsf from './jsf-viewstate.ts';

const JAVA =
  'rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAx3CAAAABAAAAABdAAGYXBpS2V5dAAEdjEyM3g=';
const NAME = 'javax.faces.ViewState';

describe('JSF view state', () => {
  it.each([
    ['as it is', JAVA],
    ['compressed', gzipSync(Buffer.from(JAVA, 'base64')).toString('base64')],
  ])('is read %s', (_how, value) => {
    expect(jsf.recognise(received(NAME, value))).toBe('certain');
    expect(jsf.decode(received(NAME, value))).toMatchObject({ payload: ['apiKey', 'v123'], deserialisesObjects: true });
  });

  it('tells encrypted state and an id', () => {
    expect(jsf.decode(received(NAME, Buffer.alloc(64, 0xfe).toString('base64')))?.protection).toBe('encrypted');
    expect(jsf.decode(received(NAME, '-4728382:82374'))?.protection).toBe('reference');
  });

  it.each([
    ['other', JAVA],
    [NAME, 'hello'],
    [NAME, 'aGVsbG8gdGhlcmUsIHRoaXMgaXMgdGV4dCBpbiBiYXNlNjQ='],
  ])('is not %s=%s', (name, value) => {
    expect(jsf.recognise(received(name, value))).toBeUndefined();
  });
});
