import type { ControlRule } from './rule.ts';

/** Attributes of cookies. */
export const cookieRules: readonly ControlRule[] = [
  {
    checks: ['cookie-without-secure'],
    asvs: ['3.3.1'],
    'pci-dss': ['6.2.4'],
    soc2: ['CC6.7'],
    iso27001: ['A.8.26'],
    'nist-800-53': ['SC-8', 'SC-23'],
  },
  {
    checks: ['cookie-without-httponly'],
    asvs: ['3.3.4'],
    'pci-dss': ['6.2.4'],
    iso27001: ['A.8.26'],
    'nist-800-53': ['SC-23'],
  },
  {
    checks: ['cookie-without-samesite'],
    asvs: ['3.3.2'],
    'pci-dss': ['6.2.4'],
    iso27001: ['A.8.26'],
    'nist-800-53': ['SC-23'],
  },
  {
    checks: ['code-cookie-flags-off'],
    asvs: ['3.3.1', '3.3.2', '3.3.4'],
    'pci-dss': ['6.2.4'],
    iso27001: ['A.8.26'],
    'nist-800-53': ['SC-23'],
  },
  { checks: ['cookie-scope-too-wide'], asvs: ['3.3.3'], iso27001: ['A.8.26'], 'nist-800-53': ['SC-23'] },
  { checks: ['cookie-prefix-broken'], asvs: ['3.3.1', '3.3.3'], iso27001: ['A.8.26'], 'nist-800-53': ['SC-23'] },
  { checks: ['cookie-rejected'], asvs: ['3.3.5'] },
];
