import { isPrintable } from '../../peel/bytes.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { session } from '../primitives/session.ts';
import { signedFormat } from '../primitives/signed-format.ts';
import { wireValue } from '../primitives/wire.ts';

const VALUE = /^([A-Za-z0-9+/]{27})&([0-9]{9,11})&(.{0,4096})$/s;

/** Racket's `web-server/http/id-cookie`: HMAC-SHA1 in base64 without its last `=`, seconds, the data, with ampersands between. */
export default signedFormat({
  id: 'racket-id-cookie',
  framework: 'racket',
  title: 'Racket id-cookie',
  read(cookie) {
    const [, signature = '', time = '', data] = VALUE.exec(wireValue(cookie)) ?? [];
    const mac = fromBase64(`${signature}=`, 'std');
    if (mac?.length !== 20 || data === undefined || !isPrintable(data)) return undefined;
    const decoded = session({
      protection: 'signed',
      serializer: 'text',
      path: [],
      payload: data,
      issuedAt: Number(time),
    });
    // Signed is the list of both as Racket writes it.
    const text = `(${time} ${JSON.stringify(data)})`;
    return { claims: [{ digest: 'sha1', mac, text }], decoded };
  },
  confidence: () => 'certain',
  page: {
    looks: 'A name that the application chooses: 27 characters of base64, `&`, 10 digits, `&`, the data.',
    keys: 'The bytes given as `#:key`, often from a file that `make-secret-salt/file` writes.',
    byHand: 'The data follow the second ampersand.',
    seenWith: 'Racket web-server 8.7',
  },
  source: 'https://github.com/racket/web-server/blob/master/web-server-lib/web-server/http/id-cookie.rkt',
});
