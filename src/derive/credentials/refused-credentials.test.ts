import { describe, expect, it } from 'vitest';
import { evidenceOf, type Page } from '../../../test/cases.ts';
import { refusedCredentialNotes } from './refused-credentials.ts';

const url = (path: string): string => `https://api.test${path}`;
const notes = (...pages: Page[]) => {
  const { exchanges } = evidenceOf({ pages });
  return refusedCredentialNotes(exchanges.ok ? exchanges.value : []);
};
const home = { url: url('/') };
const closed = { url: url('/me'), status: 401 };

describe('credentials that open nothing', () => {
  it('are noted, with the reads that refused them', () => {
    expect(notes(home, { ...home, identity: 'alice' }, closed, { ...closed, identity: 'alice' })).toEqual([
      'The credentials of `alice` opened nothing that is closed without them: `GET /me` refused them. If they have expired, signed-in access was not judged.',
    ]);
    expect(notes({ ...closed, identity: 'given' }, { url: url('/orders'), status: 403, identity: 'given' })).toEqual([
      'The given credentials opened nothing that is closed without them: `GET /me` and 1 more path refused them. If they have expired, signed-in access was not judged.',
    ]);
  });

  it('are not those that opened something, of nobody, or that nothing refused', () => {
    const opened = { url: url('/orders'), identity: 'alice' };
    expect(notes(home, closed, { ...closed, identity: 'alice' }, opened)).toEqual([]);
    expect(notes(home, closed)).toEqual([]);
    expect(notes(home, { ...home, identity: 'given' })).toEqual([]);
  });
});
