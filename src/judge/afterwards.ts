import type { SecretProof } from '../model/check.ts';

/** What remains to be done about a secret once nothing shows it any more: it depends on what it is and who issued it. */
export function afterwards({ rule, provider }: SecretProof): string {
  if (rule === 'session-id') return '';
  if (rule === 'named-password') return 'Change the password: it has been exposed.';
  return provider === 'unknown'
    ? 'Replace it where it was issued: it has been exposed.'
    : 'Revoke this key at its provider: it has been exposed.';
}
