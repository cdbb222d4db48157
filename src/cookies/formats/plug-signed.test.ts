import { describe, expect, it } from 'vitest';
import { cookieVector, openedBy, received, vectorCases, vectorKey } from '../../../test/vector-cases.ts';
import plug from './plug-signed.ts';

const withSalt = (number: string): Uint8Array => {
  const vector = cookieVector(number);
  return Buffer.from(`${vector.secret}|${vector.salt}`);
};

vectorCases(plug, [
  {
    vector: '142',
    key: withSalt('142'),
    payload: {
      ...Object(cookieVector('142').payload),
      nested: expect.anything(),
    },
  },
  { vector: '143', key: withSalt('143'), payload: { ...Object(cookieVector('143').payload), pad: expect.any(String) } },
]);

describe('Plug signed session', () => {
  it('resolves nested terms', () => {
    expect(plug.decode(received('_app_key', cookieVector('142').value))?.payload).toMatchObject({
      atom_key: 'charlist',
    });
  });

  it('needs the salt with the base', () => {
    const vector = cookieVector('142');
    expect(openedBy(plug, received('_app_key', vector.value), vectorKey(vector) ?? new Uint8Array())).toBeUndefined();
  });

  it.each(['SFMyNTY.', 'SFMyNTY.g2E.AAAA', 'SFMyNTY.YWJj.3W2B0YuKsjwPIycHMfUGVFyISkx57xpmFRu-llpOuZc', 'hello', ''])(
    'is not %s',
    (value) => {
      expect(plug.recognise(received('_app_key', value))).toBeUndefined();
    },
  );
});
