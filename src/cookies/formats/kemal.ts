import { reference } from '../primitives/session.ts';
import { signedFormat } from '../primitives/signed-format.ts';
import { wireValue } from '../primitives/wire.ts';

/** kemal-session (Crystal): 32 hexadecimal digits, two dashes, their HMAC-SHA1. */
export default signedFormat({
  id: 'kemal',
  framework: 'kemal',
  title: 'Kemal session id',
  read(cookie) {
    const [, text, hex = ''] = /^([0-9a-f]{32})--([0-9a-f]{40})$/.exec(wireValue(cookie)) ?? [];
    if (text === undefined) return undefined;
    return { claims: [{ digest: 'sha1', mac: Buffer.from(hex, 'hex'), text }], decoded: reference(['signed']) };
  },
  confidence: ({ name }) => (name === 'kemal_sessid' ? 'certain' : 'firm'),
  page: {
    looks: '`kemal_sessid`: 32 hexadecimal digits, `--`, 40 more.',
    keys: '`Kemal::Session.config.secret`.',
    byHand: 'There is nothing inside; the digits behind the dashes are HMAC-SHA1 of the id.',
    seenWith: 'kemal-session (source)',
  },
  source: 'https://github.com/kemalcr/kemal-session/blob/master/src/kemal-session/base.cr',
});
