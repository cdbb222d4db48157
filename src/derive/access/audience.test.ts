import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Audience, audienceOf } from './audience.ts';

describe('audienceOf', () => {
  it.each<[unknown, Audience | undefined]>([
    [{ visibility: 'public' }, 'all'],
    [{ Visibility: 'PUBLIC' }, 'all'],
    [{ privacy_level: 'everyone' }, 'all'],
    [{ settings: { sharing: { level: 'public' } } }, 'all'],
    [{ link_sharing: 'anyone' }, 'all'],
    [{ shared_with: ['*'] }, 'all'],
    [{ published_at: '2026-03-01T10:00:00Z' }, 'all'],
    [{ acl: [{ principal: 'everyone', permission: 'read' }] }, 'all'],
    [{ sharing: { general_access: 'anyone_with_link' } }, 'all'],
    [{ visibility: 'internal' }, 'signed-in'],
    [{ allowed_roles: ['user', 'admin'] }, 'signed-in'],
    [{ scope: 'organization' }, 'organisation'],
    [{ visibility: 'internal', data: { is_public: true } }, 'all'],
    [{ visibility: 'private' }, undefined],
    [{ status: 'open', state: 'internal', level: 'users' }, undefined],
    [{ published_at: null }, undefined],
    [{ allowed_roles: ['admin'] }, undefined],
    [{ shared_with: ['ann@mail.example'] }, undefined],
    [{ note: 'public' }, undefined],
    [{ access: 'read', role: 'user' }, undefined],
    ['public', undefined],
    [[{ visibility: 'public' }], undefined],
  ])('%j: %s', (object, audience) => {
    expect(audienceOf(object)).toBe(audience);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(['all', 'signed-in', 'organisation', undefined]).toContain(audienceOf(value));
      }),
    );
  });
});
