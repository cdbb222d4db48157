import { describe, expect, it } from 'vitest';
import { isCommon, ownWords } from './credential-words.ts';

describe('isCommon', () => {
  it.each([
    'password',
    'my-secret-key-2',
    'P@ssw0rd123!',
    'test_token',
    'mysecret',
    'changeme',
    'admin123',
    'API key',
    '12345',
  ])('%s says nothing of its own', (value) => {
    expect(isCommon(value)).toBe(true);
  });

  it.each(['my-weather-key-123', 'hunter2', 'dev-secret-not-safe-otter', 'Sommer2026', 'tr0ub4dor'])(
    '%s does',
    (value) => {
      expect(isCommon(value)).toBe(false);
    },
  );
});

it('gives the words that are no common ones', () => {
  expect(ownWords('my-weatherKey_99-otter')).toEqual(['weather', 'otter']);
});
