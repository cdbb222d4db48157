import type { ControlRule } from './rule.ts';

/** Authentication and authorization. */
export const accessRules: readonly ControlRule[] = [
  {
    checks: ['auth-not-enforced'],
    asvs: ['8.2.1'],
    'pci-dss': ['6.2.4', '7.3.1'],
    soc2: ['CC6.1'],
    iso27001: ['A.8.3', 'A.8.5'],
    'nist-800-53': ['AC-3', 'AC-14'],
  },
  {
    checks: ['auth-accepts-anything'],
    asvs: ['7.2.1', '8.2.1'],
    'pci-dss': ['6.2.4', '7.3.1'],
    soc2: ['CC6.1'],
    iso27001: ['A.8.5'],
    'nist-800-53': ['AC-3', 'IA-2'],
  },
  {
    checks: ['auth-inconsistent'],
    asvs: ['8.2.1'],
    'pci-dss': ['6.2.4'],
    soc2: ['CC6.1'],
    iso27001: ['A.8.3'],
    'nist-800-53': ['AC-3'],
  },
  {
    checks: ['object-of-another'],
    asvs: ['8.2.2'],
    'pci-dss': ['6.2.4', '7.3.1'],
    soc2: ['CC6.1'],
    iso27001: ['A.8.3'],
    'nist-800-53': ['AC-3'],
  },
  {
    checks: ['function-of-higher-role', 'function-admin-open'],
    asvs: ['8.2.1'],
    'pci-dss': ['6.2.4', '7.3.1'],
    soc2: ['CC6.1'],
    iso27001: ['A.8.3'],
    'nist-800-53': ['AC-3'],
  },
  {
    checks: ['llm-endpoint-open', 'mcp-open'],
    asvs: ['8.2.1'],
    soc2: ['CC6.1'],
    iso27001: ['A.8.3'],
    'nist-800-53': ['AC-3', 'AC-14'],
  },
  { checks: ['mcp-origin-unchecked'], asvs: ['3.5.1'], iso27001: ['A.8.26'], 'nist-800-53': ['AC-4'] },
  { checks: ['document-no-security', 'document-security-undefined'], asvs: ['8.1.1'] },
  {
    checks: ['mass-assignment-surface'],
    asvs: ['15.3.3'],
    'pci-dss': ['6.2.4'],
    iso27001: ['A.8.28'],
    'nist-800-53': ['SI-10'],
  },
];
