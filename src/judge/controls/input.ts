import type { ControlRule } from './rule.ts';

/** Input, and the resources that it costs. */
export const inputRules: readonly ControlRule[] = [
  {
    checks: ['cookie-injection', 'header-injection', 'reflected-input'],
    asvs: ['1.2.1'],
    'pci-dss': ['6.2.4'],
    iso27001: ['A.8.28'],
    'nist-800-53': ['SI-10'],
  },
  {
    checks: ['open-redirect'],
    asvs: ['3.7.2'],
    'pci-dss': ['6.2.4'],
    iso27001: ['A.8.28'],
    'nist-800-53': ['SI-10'],
  },
  {
    checks: ['input-not-validated'],
    asvs: ['2.2.1', '2.2.2'],
    'pci-dss': ['6.2.4'],
    iso27001: ['A.8.28'],
    'nist-800-53': ['SI-10'],
  },
  {
    checks: ['server-error-on-bad-input'],
    asvs: ['2.2.1'],
    iso27001: ['A.8.28'],
    'nist-800-53': ['SI-10', 'SI-11'],
  },
  { checks: ['content-type-not-enforced'], asvs: ['3.5.2'], 'pci-dss': ['6.2.4'], iso27001: ['A.8.28'] },
  { checks: ['url-parameter'], asvs: ['1.3.6'], 'nist-800-53': ['SI-10'] },
  { checks: ['response-too-large'], asvs: ['15.2.2'], 'nist-800-53': ['SC-5'] },
  { checks: ['page-size-unbounded'], asvs: ['2.4.1', '15.2.2'], 'nist-800-53': ['SC-5'] },
  { checks: ['graphql-batching', 'graphql-depth'], asvs: ['4.3.1'], 'nist-800-53': ['SC-5'] },
  { checks: ['llm-output-unbounded'], asvs: ['15.2.2'], 'nist-800-53': ['SC-5'] },
  {
    checks: ['graphql-csrf'],
    asvs: ['3.5.1'],
    'pci-dss': ['6.2.4'],
    iso27001: ['A.8.26'],
    'nist-800-53': ['SC-23'],
  },
  {
    checks: ['graphql-get-mutations'],
    asvs: ['3.5.3'],
    'pci-dss': ['6.2.4'],
    iso27001: ['A.8.26'],
    'nist-800-53': ['SC-23'],
  },
];
