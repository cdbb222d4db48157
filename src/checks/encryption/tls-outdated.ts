import { defineCheck, notApplicable } from '../../model/check.ts';
import { own, say } from '../../model/said.ts';

const versions = ['TLSv1', 'TLSv1.1'] as const;
const names = { TLSv1: 'TLS 1.0', 'TLSv1.1': 'TLS 1.1' };

export default defineCheck({
  id: 'tls-outdated',
  category: 'encryption',
  severity: 'low',
  title: 'TLS 1.0 or 1.1 is accepted',
  why: 'Both were deprecated in 2021: they depend on SHA-1 and on ciphers with known attacks, and standards such as PCI DSS forbid them.',
  fix: 'Accept TLS 1.2 and 1.3 only: nginx `ssl_protocols TLSv1.2 TLSv1.3;`, Apache `SSLProtocol -all +TLSv1.2 +TLSv1.3`, or the equivalent at the proxy that terminates TLS.',
  cwe: [326, 327],
  owasp: ['API8:2023'],
  references: ['RFC 8996', 'RFC 9325 section 3.1.1'],
  needs: ['surface'],
  plan({ surface }) {
    const { protocol, hostname, port } = new URL(surface.target);
    if (protocol !== 'https:') return [];
    return versions.map((version) => ({
      kind: 'handshake',
      id: version,
      risk: 'read',
      host: hostname,
      port: Number(port || 443),
      version,
    }));
  },
  judge({ surface }, results) {
    if (new URL(surface.target).protocol !== 'https:') return notApplicable(own('the target is plain HTTP'));
    return versions.flatMap((version) => {
      const result = results.result(version);
      if (result?.ok !== true || result.accepted !== true) return [];
      const at = { source: 'live', url: surface.target, part: 'tls', name: version } as const;
      return [{ at, message: say`A handshake that offers nothing newer than ${own(names[version])} is accepted.` }];
    });
  },
});
