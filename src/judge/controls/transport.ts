import type { ControlRule } from './rule.ts';

/** Encryption of the transport. */
export const transportRules: readonly ControlRule[] = [
  {
    checks: ['basic-auth-in-clear', 'credentials-in-clear'],
    asvs: ['12.2.1'],
    'pci-dss': ['8.3.2'],
    soc2: ['CC6.1', 'CC6.7'],
    iso27001: ['A.5.14', 'A.5.17', 'A.8.24'],
    'nist-800-53': ['IA-5(1)', 'SC-8'],
  },
  {
    checks: ['redirect-to-insecure'],
    asvs: ['12.2.1'],
    soc2: ['CC6.7'],
    iso27001: ['A.8.24'],
    'nist-800-53': ['SC-8'],
  },
  {
    checks: ['https-missing', 'https-not-forced', 'mixed-content', 'server-url-insecure'],
    asvs: ['12.2.1'],
    'pci-dss': ['4.2.1'],
    soc2: ['CC6.7'],
    iso27001: ['A.5.14', 'A.8.24'],
    'nist-800-53': ['SC-8'],
  },
  { checks: ['hsts-missing'], asvs: ['3.4.1'], soc2: ['CC6.7'], iso27001: ['A.8.24'], 'nist-800-53': ['SC-8'] },
  {
    checks: ['tls-outdated'],
    asvs: ['12.1.1'],
    'pci-dss': ['4.2.1'],
    soc2: ['CC6.7'],
    iso27001: ['A.8.24'],
    'nist-800-53': ['SC-8', 'SC-13'],
  },
  {
    checks: ['certificate-invalid'],
    asvs: ['12.2.2'],
    'pci-dss': ['4.2.1'],
    soc2: ['CC6.7'],
    iso27001: ['A.8.24'],
    'nist-800-53': ['SC-8', 'SC-17'],
  },
  { checks: ['certificate-expiring'], iso27001: ['A.8.24'], 'nist-800-53': ['SC-17'] },
];
