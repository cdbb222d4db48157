/**
 * Keys that look real and open nothing: provider prefix, a body hashed from a label, and the provider's check digits.
 * They exist at run time only, so no scanner takes this source for a leak.
 */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

const DIGITS = '0123456789';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const BASE62 = DIGITS + LOWER.toUpperCase() + LOWER;

/** `length` characters of `alphabet`, always the same for one label. */
function body(label: string, length: number, alphabet = BASE62): string {
  const bytes = createHash('shake256', { outputLength: length }).update(label).digest();
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');
}

/** GitHub's and npm's check digits: CRC-32 of the body in base 62, six characters. */
function checkDigits(text: string): string {
  let rest = crc32(text);
  let digits = '';
  while (digits.length < 6) {
    digits = BASE62.charAt(rest % 62) + digits;
    rest = Math.floor(rest / 62);
  }
  return digits;
}

function checked(prefix: string, text: string): string {
  return prefix + text + checkDigits(text);
}

export const fakeKeys = {
  github: checked('ghp_', body('demo github', 30)),
  npm: checked('npm_', body('demo npm', 30)),
  vercel: checked('vcp_', body('demo vercel', 50)),
  stripe: ['sk', 'live', body('demo stripe', 24)].join('_'),
  stripeOfEnv: ['sk', 'live', body('demo stripe env', 24)].join('_'),
  stripePublishable: ['pk', 'live', body('demo stripe publishable', 24)].join('_'),
  sendgrid: ['SG', body('demo sendgrid id', 22), body('demo sendgrid', 43)].join('.'),
  slack: [
    'xoxb',
    body('demo slack team', 12, '123456789'),
    body('demo slack bot', 12, '123456789'),
    body('demo slack', 24),
  ].join('-'),
  databasePassword: body('demo database', 20),
} as const;
