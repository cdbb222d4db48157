/** Keys with the shape and check digits of real ones, made at run time from a label. They open nothing. */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

const DIGITS = '0123456789';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const BASE62 = DIGITS + LOWER.toUpperCase() + LOWER;

/** `length` characters of `alphabet`, always the same for one label. */
function body(label, length, alphabet = BASE62) {
  const bytes = createHash('shake256', { outputLength: length }).update(label).digest();
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');
}

/** GitHub, npm and Vercel end a token with the CRC-32 of its body in base 62, six characters. */
function withCheckDigits(prefix, text) {
  let rest = crc32(text);
  let digits = '';
  while (digits.length < 6) {
    digits = BASE62[rest % 62] + digits;
    rest = Math.floor(rest / 62);
  }
  return prefix + text + digits;
}

export const GITHUB = withCheckDigits('ghp_', body('express github', 30));
export const NPM = withCheckDigits('npm_', body('express npm', 30));
export const VERCEL = withCheckDigits('vcp_', body('express vercel', 50));
export const STRIPE = ['sk', 'live', body('express stripe', 24)].join('_');
export const STRIPE_OF_ENVIRONMENT = ['sk', 'live', body('express stripe environment', 24)].join('_');
export const SENDGRID = ['SG', body('express sendgrid id', 22), body('express sendgrid', 43)].join('.');
export const SLACK = [
  'xoxb',
  body('express team', 12, '123456789'),
  body('express bot', 12, '123456789'),
  body('express slack', 24),
].join('-');
export const DATABASE_URL = `postgres://orders:${body('express database', 20)}@10.20.0.5:5432/orders`;
