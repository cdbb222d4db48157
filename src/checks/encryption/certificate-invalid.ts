import { defineCheck } from '../../model/check.ts';
import { own, quote, say } from '../../model/said.ts';

/** OpenSSL's verification codes that have nothing to do with trust in the issuer. */
const words: Record<string, string> = {
  CERT_HAS_EXPIRED: 'it has expired',
  CERT_NOT_YET_VALID: 'it is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'it was issued for another host',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'its chain ends in an untrusted root certificate',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its issuer is not trusted here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the server does not send the intermediate certificate',
};

export default defineCheck({
  id: 'certificate-invalid',
  category: 'encryption',
  severity: 'high',
  title: 'TLS certificate is not trusted',
  why: 'Clients that verify it refuse to connect, and clients that skip verification cannot detect a man in the middle.',
  fix: 'Install a certificate for this host from an authority that clients trust, with its intermediate certificates, and renew it automatically.',
  notes:
    'On loopback and private hosts an unknown or self-signed issuer is info: a private authority is common there. Seen only with `--insecure`; without it the scan stops at the certificate and says so.',
  cwe: [295],
  owasp: ['API8:2023'],
  references: ['RFC 5280', 'RFC 9525'],
  needs: ['tls', 'surface'],
  judge({ tls, surface }) {
    if (tls.authorized) return [];
    const code = tls.authorizationError ?? '';
    const known = words[code];
    const isIssuer = /SELF_SIGNED|ISSUER|UNABLE_TO_VERIFY/.test(code);
    const message =
      known === undefined
        ? say`The certificate is rejected: ${quote(code)}.`
        : say`The certificate is rejected: ${own(known)}.`;
    const local = isIssuer && surface.reach !== 'public';
    return [
      {
        at: { source: 'live', url: surface.target, part: 'tls' },
        message,
        mark: 'host',
        ...(local && { severity: 'info' as const }),
      },
    ];
  },
});
