import { type Case, casesFor } from '../../../test/cases.ts';
import type { TlsFacts } from '../../model/evidence.ts';
import check from './certificate-invalid.ts';

const tls = (facts: Partial<TlsFacts>, surface: Case['surface'] = {}): Case => ({
  surface,
  evidence: { tls: { protocol: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384', authorized: true, ...facts } },
});
const refused = (authorizationError: string) => ({ authorized: false, authorizationError });

casesFor(check, {
  fires: [
    ['expired', tls(refused('CERT_HAS_EXPIRED')), 'high The certificate is rejected: it has expired'],
    [
      'for another host',
      tls(refused('ERR_TLS_CERT_ALTNAME_INVALID')),
      'high The certificate is rejected: it was issued for another host',
    ],
    [
      'self-signed on loopback',
      tls(refused('DEPTH_ZERO_SELF_SIGNED_CERT'), { reach: 'loopback' }),
      'info The certificate is rejected: it is self-signed',
    ],
    ['a code without words', tls(refused('SOMETHING_NEW')), 'high The certificate is rejected: `SOMETHING_NEW`'],
  ],
  quiet: [
    ['trusted', tls({})],
    ['trusted on an old protocol', tls({ protocol: 'TLSv1.2' })],
  ],
  skips: [['plain HTTP', {}]],
});
