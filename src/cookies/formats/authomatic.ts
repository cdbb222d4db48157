import { decodePercent } from '../../peel/percent.ts';
import { unquote } from '../../peel/quotes.ts';
import { walkPickle } from '../../peel/walk/pickle.ts';
import { session } from '../primitives/session.ts';
import { signedFormat } from '../primitives/signed-format.ts';

const VALUE = /^((?:%[0-9A-F]{2}|[\w.~-]){4,16384})\|([0-9]{10})\|([0-9a-f]{40})$/;

/** Authomatic's session between two steps of a log-in: a percent-encoded pickle, the time, HMAC-SHA1 of name, pickle and time. */
export default signedFormat({
  id: 'authomatic',
  framework: 'authomatic',
  title: 'Authomatic session',
  read(cookie) {
    const [, encoded = '', time = '', signature = ''] = VALUE.exec(unquote(cookie.value)) ?? [];
    const walked = encoded === '' ? undefined : walkPickle(Buffer.from(decodePercent(encoded), 'latin1'));
    if (!walked) return undefined;
    const mac = Buffer.from(signature, 'hex');
    const decoded = session({
      protection: 'signed',
      serializer: 'pickle',
      path: ['percent', 'pickle'],
      payload: walked.value,
      issuedAt: Number(time),
    });
    return { claims: [{ digest: 'sha1', mac, text: `${cookie.name}|${encoded}|${time}` }], decoded };
  },
  confidence: () => 'certain',
  page: {
    looks: '`authomatic`: percent escapes, a bar, a Unix time, a bar, 40 hexadecimal digits.',
    keys: '`secret` of `Authomatic(…)`. Who knows it can have the server load any pickle.',
    byHand:
      'Undo the percent escapes of the first part, write it as Latin-1, and read it with `pickletools`; never load it.',
    seenWith: 'Authomatic 1.3.0',
  },
  source: 'https://github.com/authomatic/authomatic/blob/master/authomatic/core.py',
});
