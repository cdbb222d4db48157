import type { ControlRule } from './rule.ts';

/** Configuration of servers and frameworks. */
export const configurationRules: readonly ControlRule[] = [
  {
    checks: ['debug-enabled', 'code-debug-enabled'],
    asvs: ['13.4.2'],
    'pci-dss': ['2.2.4'],
    soc2: ['CC6.6'],
    iso27001: ['A.8.9'],
    'nist-800-53': ['CM-7', 'SI-11'],
  },
  {
    checks: ['directory-listing'],
    asvs: ['13.4.3'],
    'pci-dss': ['2.2.6'],
    soc2: ['CC6.6'],
    iso27001: ['A.8.9'],
    'nist-800-53': ['CM-6'],
  },
  {
    checks: ['trace-enabled'],
    asvs: ['13.4.4'],
    'pci-dss': ['2.2.4'],
    iso27001: ['A.8.9'],
    'nist-800-53': ['CM-7'],
  },
  { checks: ['server-version-disclosed'], asvs: ['13.4.6'], iso27001: ['A.8.9'], 'nist-800-53': ['CM-6'] },
  {
    checks: ['unsafe-method-allowed'],
    asvs: ['4.1.4'],
    'pci-dss': ['2.2.4'],
    iso27001: ['A.8.9'],
    'nist-800-53': ['CM-7'],
  },
  { checks: ['third-party-script-without-integrity'], asvs: ['3.6.1'], iso27001: ['A.8.26'] },
  { checks: ['api-docs-exposed'], asvs: ['13.4.5'] },
  { checks: ['old-version-served', 'operation-deprecated-served'], asvs: ['15.2.3'], 'nist-800-53': ['CM-7'] },
  {
    checks: ['cors-reflects-origin', 'cors-null-origin', 'code-cors-open'],
    asvs: ['3.4.2'],
    'pci-dss': ['6.2.4'],
    soc2: ['CC6.6'],
    iso27001: ['A.8.26'],
    'nist-800-53': ['AC-4'],
  },
  { checks: ['cors-wildcard'], asvs: ['3.4.2'] },
  { checks: ['header-csp-missing'], asvs: ['3.4.3'], iso27001: ['A.8.26'] },
  { checks: ['header-nosniff-missing'], asvs: ['3.4.4'], iso27001: ['A.8.26'] },
  { checks: ['header-referrer-policy-missing'], asvs: ['3.4.5'], iso27001: ['A.8.26'] },
  { checks: ['header-frame-missing'], asvs: ['3.4.6'], iso27001: ['A.8.26'] },
  { checks: ['graphql-introspection'], asvs: ['4.3.2'], iso27001: ['A.8.9'], 'nist-800-53': ['CM-7'] },
];
