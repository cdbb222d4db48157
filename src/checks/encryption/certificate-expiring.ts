import { defineCheck, notApplicable } from '../../model/check.ts';
import { own, say } from '../../model/said.ts';

const DAY = 86_400_000;
/** Renewal by ACME clients starts 30 days before the end; what is this near was not renewed. */
const SOON = 14;

export default defineCheck({
  id: 'certificate-expiring',
  category: 'encryption',
  severity: 'low',
  title: 'TLS certificate is about to expire',
  why: 'Once it has expired, clients refuse to connect, and users learn to ignore warnings.',
  fix: 'Renew it, and automate renewal (ACME, RFC 8555) well before it expires.',
  notes: 'Certificates with a lifetime of ten days or less are judged by a third of it instead of 14 days.',
  cwe: [298],
  owasp: ['API8:2023'],
  references: ['RFC 5280 section 4.1.2.5', 'RFC 8555'],
  needs: ['tls', 'surface'],
  judge({ tls, surface }) {
    const { certificate } = tls;
    if (certificate === undefined) return notApplicable(own('the server presented no certificate'));
    const left = certificate.validTo - surface.observedAt;
    const life = certificate.validTo - certificate.validFrom;
    if (left <= 0 || left > Math.min(SOON * DAY, life / 3)) return [];
    const message = say`The certificate expires in ${Math.floor(left / DAY)} days, on ${own(new Date(certificate.validTo).toISOString().slice(0, 10))}.`;
    return [{ at: { source: 'live', url: surface.target, part: 'tls' }, message, mark: 'host' }];
  },
});
