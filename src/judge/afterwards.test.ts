import { describe, expect, it } from 'vitest';
import { Sealed } from '../model/sealed.ts';
import { afterwards } from './afterwards.ts';

const said = (rule: string, provider: string): string =>
  afterwards({ rule, provider, value: new Sealed('value'), checksum: 'none' });

describe('afterwards', () => {
  it('sends to the provider only where there is one', () => {
    expect(said('stripe-secret-key', 'stripe')).toContain('Revoke this key at its provider');
    expect(said('named-key', 'unknown')).toContain('Replace it where it was issued');
  });

  it('has passwords changed, and nothing to say of session ids', () => {
    expect(said('named-password', 'unknown')).toContain('Change the password');
    expect(said('session-id', 'unknown')).toBe('');
  });
});
