import { reference } from '../primitives/session.ts';
import { signedFormat } from '../primitives/signed-format.ts';
import { wireValue } from '../primitives/wire.ts';

const SIGNED_ID = /^([0-9a-f]{40})([0-9a-f]{32})$/;

/** Beaker with `secret` and a store on the server (TurboGears, Pylons): 40 hex digits of HMAC-SHA1 and the 32 of the id. */
export default signedFormat({
  id: 'beaker-id',
  framework: 'beaker',
  title: 'Beaker signed session id',
  read(cookie) {
    const [, mac = '', text] = SIGNED_ID.exec(wireValue(cookie)) ?? [];
    if (text === undefined) return undefined;
    return { claims: [{ digest: 'sha1', mac: Buffer.from(mac, 'hex'), text }], decoded: reference(['signed']) };
  },
  confidence: ({ name }) => (/beaker/i.test(name) ? 'certain' : 'firm'),
  page: {
    looks: '`beaker.session.id`, or the name in `session.key`: 72 hexadecimal digits.',
    keys: '`session.secret` (Beaker) or `beaker.session.secret` (TurboGears, Pylons) in the ini file.',
    byHand: 'The first 40 digits are HMAC-SHA1 of the last 32 under the secret. The session itself is on the server.',
    seenWith: 'Beaker 1.14.1, TurboGears 2.5.1',
  },
  source: 'https://github.com/bbangert/beaker/blob/master/beaker/session.py',
});
