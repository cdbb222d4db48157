import { describe, expect, it } from 'vitest';
import { walkGob } from './gob.ts';

// Written by Go's encoding/gob: map[interface{}]interface{}{"foo": "bar"} as gorilla/sessions does.
const FOO_BAR = 'Dv+BBAEC/4IAARABEAAAIP+CAAEGc3RyaW5nDAUAA2ZvbwZzdHJpbmcMBQADYmFy';

describe('gob', () => {
  it('walks a session map of simple values', () => {
    expect(walkGob(Buffer.from(FOO_BAR, 'base64'))?.value).toEqual({ foo: 'bar' });
  });

  it('falls back to the strings', () => {
    const bytes = Buffer.from(FOO_BAR, 'base64');
    bytes[20] = 9;
    expect(walkGob(bytes)?.value).toEqual(expect.arrayContaining(['string']));
  });

  it.each([
    ['nothing', ''],
    ['text', '{"a":1,"b":"c"}'],
    ['a length that is too short', '\x01\xff\x81\x04\x01\x02\xff\x82\0'],
  ])('is not %s', (_what, bytes) => {
    expect(walkGob(Buffer.from(bytes, 'latin1'))).toBeUndefined();
  });
});
