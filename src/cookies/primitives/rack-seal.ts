import type { ReceivedCookie } from '../format.ts';
import { randomBase64 } from './text.ts';
import { wireValue } from './wire.ts';

interface RackSealed {
  readonly version: 0 | 1 | 2;
  readonly bytes: Buffer;
}

/** What rack-session and Roda write: a byte for the version, 32 of salt (not in version 0), and enough behind it. */
export const rackSealed = (cookie: ReceivedCookie): RackSealed | undefined => {
  const bytes = randomBase64(wireValue(cookie), ['url', 'url-bare', 'std']);
  const version = bytes?.[0];
  if (!bytes || bytes.length < 64) return undefined;
  if (version === 2) return { version, bytes };
  return (version === 0 || version === 1) && bytes.length >= 83 ? { version, bytes } : undefined;
};
