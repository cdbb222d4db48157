import { decodeBase64 } from '../../peel/base64.ts';
import { equalBytes, fromUtf8 } from '../../peel/bytes.ts';
import { decodePercent } from '../../peel/percent.ts';
import { unquote } from '../../peel/quotes.ts';
import { defineFormat, type KeyTester, type ReceivedCookie } from '../format.ts';
import { hash } from '../primitives/crypto.ts';
import { session } from '../primitives/session.ts';

const DIGESTS = [
  ['sha512', 128],
  ['sha256', 64],
  ['md5', 32],
] as const;
type TicketDigest = (typeof DIGESTS)[number][0];

/** Four address bytes; zero unless `include_ip` is set, which is not guessed. */
const NO_ADDRESS = new Uint8Array(4);

/** mod_auth_tkt as Pyramid and Paste write it: hex digest, 8 hex digits of time, `userid!tokens!data`. The user is readable; the secret signs. */
export default defineFormat({
  id: 'pyramid-auth-tkt',
  framework: 'pyramid',
  title: 'auth_tkt ticket',
  recognise: (cookie) => (read(cookie) ? 'certain' : undefined),
  decode(cookie) {
    const found = read(cookie);
    if (!found) return undefined;
    const { tokens, data, signedAt } = found;
    const payload = plainUser(found.user, data);
    const readable = { userid: payload, ...(tokens && { tokens }), ...(data && { data }) };
    return session({ protection: 'signed', serializer: 'text', path: [], payload, readable, issuedAt: signedAt });
  },
  testers: DIGESTS.map(([digest]) => testerFor(digest)),
  page: {
    looks: '`auth_tkt`: a digest in hexadecimal, eight hexadecimal digits of time, the user id, `!`.',
    keys: 'The secret of `AuthTktAuthenticationPolicy` or `AuthTktCookieHelper`.',
    byHand: 'The user id is between the time and the first `!`, in base64 where the data says so.',
    seenWith: 'Pyramid 2.0',
  },
  source: 'https://github.com/Pylons/pyramid/blob/main/src/pyramid/authentication.py',
});

/** H(H(address, time, secret, user NUL tokens NUL data) in hex, secret). */
function testerFor(digest: TicketDigest): KeyTester {
  return {
    id: `pyramid-auth-tkt/raw/${digest}`,
    rounds: 0,
    cacheable: true,
    derive: (key) => key,
    prepare(cookie) {
      const found = read(cookie);
      if (found?.digest !== digest) return undefined;
      const head = Buffer.concat([NO_ADDRESS, Buffer.from(found.time, 'hex')]);
      const rest = `${found.user}\0${found.tokens}\0${found.data}`;
      return (key) => {
        const inner = hash(digest, head, key, rest).toString('hex');
        return equalBytes(hash(digest, inner, key), found.mac) ? { digest } : undefined;
      };
    },
  };
}

function read(cookie: ReceivedCookie) {
  const value = unquote(cookie.value);
  const [, mac = '', time = '', rest = ''] =
    /^([0-9a-f]{128}|[0-9a-f]{64}|[0-9a-f]{32})([0-9a-f]{8})([^!]{1,512}!.{0,4096})$/s.exec(value) ?? [];
  const digest = DIGESTS.find(([, length]) => length === mac.length)?.[0];
  const signedAt = Number.parseInt(time, 16);
  if (!digest || signedAt < 946_684_800) return undefined;
  const [user = '', second = '', ...third] = rest.split('!');
  const [tokens, data] = third.length > 0 ? [second, third.join('!')] : ['', second];
  return { digest, mac: Buffer.from(mac, 'hex'), time, signedAt, user: decodePercent(user), tokens, data };
}

/** Pyramid says in the data how it wrote the user id. */
function plainUser(user: string, data: string): string {
  const bytes = /userid_type:b64(?:unicode|str)/.test(data) ? decodeBase64(user) : undefined;
  return (bytes && fromUtf8(bytes)) ?? user;
}
