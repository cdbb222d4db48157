import type { ControlRule } from './rule.ts';

/** Secrets that leave the server. */
export const secretRules: readonly ControlRule[] = [
  {
    checks: ['api-key-in-cookie', 'code-key-in-cookie', 'code-key-in-session'],
    asvs: ['13.3.1', '14.3.3'],
    soc2: ['CC6.1'],
    iso27001: ['A.5.17', 'A.8.12'],
    'nist-800-53': ['IA-5'],
  },
  {
    checks: ['api-key-in-body', 'code-key-in-response'],
    asvs: ['13.3.1', '15.3.1'],
    soc2: ['CC6.1'],
    iso27001: ['A.5.17', 'A.8.12'],
    'nist-800-53': ['IA-5'],
  },
  {
    checks: ['api-key-in-header'],
    asvs: ['13.3.1'],
    soc2: ['CC6.1'],
    iso27001: ['A.5.17', 'A.8.12'],
    'nist-800-53': ['IA-5'],
  },
  {
    checks: ['api-key-in-document', 'api-key-in-script', 'code-key-hardcoded'],
    asvs: ['13.3.1'],
    soc2: ['CC6.1'],
    iso27001: ['A.5.17', 'A.8.28'],
    'nist-800-53': ['IA-5(7)'],
  },
  {
    checks: ['api-key-in-url', 'code-key-in-url', 'document-key-in-query'],
    asvs: ['14.2.1'],
    soc2: ['CC6.1'],
    iso27001: ['A.5.17'],
    'nist-800-53': ['IA-5'],
  },
  {
    checks: ['api-key-in-log', 'code-key-logged', 'session-cookie-in-log'],
    asvs: ['16.2.5'],
    soc2: ['CC6.1'],
    iso27001: ['A.5.17', 'A.8.15'],
    'nist-800-53': ['IA-5'],
  },
  {
    checks: ['credentials-in-log'],
    asvs: ['16.2.5'],
    'pci-dss': ['8.3.2'],
    soc2: ['CC6.1'],
    iso27001: ['A.5.17', 'A.8.15'],
    'nist-800-53': ['IA-5'],
  },
  {
    checks: ['personal-data-in-log'],
    asvs: ['16.2.5'],
    iso27001: ['A.5.34', 'A.8.15'],
    'nist-800-53': ['AU-3(3)'],
  },
  { checks: ['stack-trace-locals-in-log'], asvs: ['16.2.5'], iso27001: ['A.8.15'] },
  {
    checks: ['secret-in-error'],
    asvs: ['13.3.1', '16.5.1'],
    soc2: ['CC6.1'],
    iso27001: ['A.5.17', 'A.8.12'],
    'nist-800-53': ['IA-5', 'SI-11'],
  },
  {
    checks: ['stack-trace-exposed', 'upstream-error-exposed'],
    asvs: ['16.5.1'],
    iso27001: ['A.8.28'],
    'nist-800-53': ['SI-11'],
  },
  {
    checks: ['request-echo'],
    asvs: ['3.3.4'],
    soc2: ['CC6.1'],
    iso27001: ['A.8.12'],
    'nist-800-53': ['SC-23'],
  },
];
