import { describe, expect, it } from 'vitest';
import { hasPrivateData, namesPrivateThings } from './private-data.ts';

describe('hasPrivateData', () => {
  it.each<[unknown]>([
    [{ email: 'a@mail.example' }],
    [{ user: { phoneNumber: '+49 30 5550' } }],
    [{ lines: [{ shipping_address: 'Mill lane 3' }] }],
    [{ balance: 12.5 }],
    [{ date_of_birth: '1988-04-02' }],
    [{ iban: 'DE02' }],
  ])('%j is private', (value) => {
    expect(hasPrivateData(value)).toBe(true);
  });

  it.each<[unknown]>([
    [{ id: 7, username: 'ann', bio: 'mail me', avatar_url: '/a.png', followers: 12 }],
    [{ email_verified: true, email: null, phone: '' }],
    [{ email: 'a***@mail.example' }],
    [{ is_admin: true }],
    [null],
  ])('%j is not', (value) => {
    expect(hasPrivateData(value)).toBe(false);
  });
});

describe('namesPrivateThings', () => {
  it('goes by the last fixed segment', () => {
    expect(['/users/{id}/orders', '/users/{id}/addresses/{n}', '/me/payment-methods'].every(namesPrivateThings)).toBe(
      true,
    );
    expect(['/users/{id}/posts', '/orders/{id}/photos', '/', ''].some(namesPrivateThings)).toBe(false);
  });
});
