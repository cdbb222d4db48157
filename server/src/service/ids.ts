import { randomBytes } from 'node:crypto';

const prefixes = {
  project: 'prj',
  user: 'usr',
  target: 'tgt',
  scan: 'scn',
  finding: 'fnd',
  schedule: 'sch',
  webhook: 'whk',
  delivery: 'dlv',
  message: 'msg',
  token: 'tok',
  passkey: 'psk',
  session: 'ses',
} as const;

/** Digits of Crockford's base 32: they sort as their values do. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/** A new id such as `scn_01kb…`: 48 bits of milliseconds, then 80 random bits. Ids sort by the time they were made, so a list by id is a list by age. */
export function newId(thing: keyof typeof prefixes, now: Date = new Date()): string {
  let rest = (BigInt(now.getTime()) << 80n) | BigInt(`0x${randomBytes(10).toString('hex')}`);
  let digits = '';
  for (let place = 0; place < 26; place += 1) {
    digits = DIGITS[Number(rest & 31n)] + digits;
    rest >>= 5n;
  }
  return `${prefixes[thing]}_${digits}`;
}
