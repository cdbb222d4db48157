import type { ControlRule } from './rule.ts';

/** Data that is open. */
export const dataRules: readonly ControlRule[] = [
  {
    checks: ['personal-data-exposed'],
    asvs: ['8.2.2', '14.2.6'],
    soc2: ['CC6.1'],
    iso27001: ['A.5.34', 'A.8.3', 'A.8.12'],
    'nist-800-53': ['AC-3'],
  },
  {
    checks: ['graphql-field-exposed', 'property-sensitive', 'property-undocumented'],
    asvs: ['8.2.3', '15.3.1'],
    soc2: ['CC6.1'],
    iso27001: ['A.8.3', 'A.8.12'],
    'nist-800-53': ['AC-3'],
  },
  {
    checks: ['session-data-readable', 'jwt-sensitive-claims'],
    asvs: ['14.3.3'],
    soc2: ['CC6.1'],
    iso27001: ['A.8.12'],
  },
  {
    checks: ['sensitive-file-exposed'],
    asvs: ['13.4.1', '13.4.7'],
    'pci-dss': ['2.2.6'],
    soc2: ['CC6.1', 'CC6.6'],
    iso27001: ['A.8.3', 'A.8.9'],
    'nist-800-53': ['AC-3', 'CM-6'],
  },
];
