import { cookieNotes, limitNotes } from '../derive/cookies/cookies-seen.ts';
import { refusedCredentialNotes } from '../derive/credentials/refused-credentials.ts';
import type { Recording } from '../derive/recording/recording.ts';
import { unlistedNotes } from '../derive/secrets/secrets-seen.ts';
import type { Evidence } from '../model/evidence.ts';
import { quote, type Said, say } from '../model/said.ts';

/** What the credentials did not open, and what the limits of reading left out. */
export function readingNotes({ exchanges, keys }: Evidence): Said[] {
  if (!exchanges.ok || !keys.ok) return [];
  return [
    ...refusedCredentialNotes(exchanges.value),
    ...cookieNotes(exchanges.value),
    ...limitNotes(keys.value),
    ...unlistedNotes(exchanges.value),
  ];
}

/** Responses that were received and not read, as a recording says it. */
export const unreadOf = (unread: number): Pick<Recording, 'unread'> => (unread > 0 ? { unread } : {});

/** Of a file whose compressed data ends early. */
export const endsEarlyNote = (name: string): Said =>
  say`${quote(name, 120)}: its compressed data ends early; what is there was read.`;
