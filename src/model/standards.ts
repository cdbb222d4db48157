/** Standards that the checks are mapped to, beside OWASP API Security and CWE, which each check names itself. */
export const standardIds = ['asvs', 'pci-dss', 'soc2', 'iso27001', 'nist-800-53'] as const;
export type StandardId = (typeof standardIds)[number];

/** Identifiers of requirements by standard; a standard of which none applies is absent. */
export type Controls = Readonly<Partial<Record<StandardId, readonly string[]>>>;

export interface Standard {
  readonly name: string;
  readonly version: string;
  readonly organization: string;
  /** Where the standard is published. */
  readonly source: string;
  /** What each requirement that is mapped asks for, in our words. */
  readonly controls: Readonly<Record<string, string>>;
}

/** The two that each check names itself. */
export const catalogues = {
  owasp: {
    name: 'OWASP API Security Top 10',
    version: '2023',
    organization: 'OWASP Foundation',
    source: 'https://owasp.org/API-Security/editions/2023/en/0x11-t10/',
  },
  cwe: { name: 'CWE', organization: 'MITRE', source: 'https://cwe.mitre.org/' },
} as const;

export const standards: Readonly<Record<StandardId, Standard>> = {
  asvs: {
    name: 'OWASP ASVS',
    version: '5.0.0',
    organization: 'OWASP Foundation',
    source: 'https://github.com/OWASP/ASVS/tree/v5.0.0',
    controls: {
      '1.2.1': 'Output is encoded for its context, header fields included',
      '1.3.6': 'Server-side requests go only to allowed destinations',
      '2.2.1': 'Input is validated against what is expected',
      '2.2.2': 'Input is validated by the server',
      '2.4.1': 'Excessive calls are limited',
      '3.3.1': 'Cookies have Secure, and the prefix __Secure- or __Host-',
      '3.3.2': 'SameSite fits the purpose of the cookie',
      '3.3.3': 'Cookies have the prefix __Host- unless they are shared with other hosts',
      '3.3.4': 'Session cookies have HttpOnly, and their value is sent in Set-Cookie only',
      '3.3.5': 'Cookies are no longer than 4096 bytes',
      '3.4.1': 'Strict-Transport-Security is sent with all responses',
      '3.4.2': 'CORS allows fixed or listed origins only',
      '3.4.3': 'Content-Security-Policy is sent',
      '3.4.4': 'X-Content-Type-Options: nosniff is sent',
      '3.4.5': 'A referrer policy is set',
      '3.4.6': 'frame-ancestors limits who may embed the page',
      '3.5.1': 'Requests to sensitive functions are checked to come from the application itself',
      '3.5.2': 'Requests that skip the CORS preflight cannot call sensitive functions',
      '3.5.3': 'Sensitive functions do not respond to safe methods',
      '3.6.1': 'Externally hosted assets are verified by Subresource Integrity',
      '3.7.2': 'Redirects to other hosts go to listed destinations only',
      '4.1.4': 'Only supported HTTP methods are accepted',
      '4.3.1': 'GraphQL queries are limited in depth, amount or cost',
      '4.3.2': 'GraphQL introspection is off in production unless others use the API',
      '7.2.1': 'Session tokens are verified by the backend',
      '7.2.3': 'Session IDs come from a secure random generator, with 128 bits or more',
      '7.2.4': 'A new session token is created at log-in',
      '7.3.2': 'Sessions have a maximum lifetime',
      '7.4.1': 'Log-out and expiry end the session',
      '8.1.1': 'Rules for access to functions and data are documented',
      '8.2.1': 'Functions are restricted to those with permission',
      '8.2.2': 'Data is restricted to those with permission for it',
      '8.2.3': 'Fields are restricted to those with permission for them',
      '9.1.1': 'Self-contained tokens are verified by their signature or MAC',
      '9.1.2': 'Only listed algorithms are accepted for tokens, and never none',
      '9.2.3': 'Tokens are accepted only by the service that they are for',
      '10.3.5': 'Stolen access tokens are useless without the key that they are bound to',
      '10.4.5': 'Refresh tokens cannot be used again by whoever copied them',
      '11.2.3': 'Cryptography has a strength of 128 bits or more',
      '11.5.1': 'Values that must not be guessed come from a secure random generator, with 128 bits or more',
      '12.1.1': 'Only recommended versions of TLS are enabled',
      '12.2.1': 'All external HTTP services use TLS, without fallback',
      '12.2.2': 'External services have publicly trusted certificates',
      '13.3.1': 'Secrets are kept in a secrets manager, and not in code or build artifacts',
      '13.4.1': 'Metadata of source control is not deployed or not reachable',
      '13.4.2': 'Debug modes are off in production',
      '13.4.3': 'Directory listings are off',
      '13.4.4': 'TRACE is not supported',
      '13.4.5': 'Documentation and monitoring endpoints are exposed only on purpose',
      '13.4.6': 'Versions of components are not disclosed',
      '13.4.7': 'Only files of intended types are served',
      '14.2.1': 'URLs contain no sensitive data, such as API keys or session tokens',
      '14.2.2': 'Sensitive data is not cached by servers and proxies',
      '14.2.6': 'Only the sensitive data that is needed is returned',
      '14.3.1': 'Data of the session is cleared from the client when the session ends',
      '14.3.3': 'Browser storage and cookies hold no sensitive data except session tokens',
      '15.2.2': 'Demanding functions do not cost the service its availability',
      '15.2.3': 'Production has only the functions that it needs',
      '15.3.1': 'Only the required fields of an object are returned',
      '15.3.3': 'Mass assignment is prevented',
      '16.2.5': 'Sensitive data is logged only as its protection level allows',
      '16.5.1': 'Error messages are generic and show no internal data',
    },
  },
  'pci-dss': {
    name: 'PCI DSS',
    version: '4.0.1',
    organization: 'PCI Security Standards Council',
    source: 'https://www.pcisecuritystandards.org/document_library/',
    controls: {
      '2.2.4': 'Unnecessary functionality is removed or disabled',
      '2.2.6': 'Security parameters are set so that misuse is prevented',
      '4.2.1': 'Card data is sent over open networks with strong cryptography and valid certificates only',
      '6.2.4': 'Software is developed so that common attacks are prevented',
      '7.3.1': 'Access control restricts access by need to know',
      '8.3.2': 'Authentication factors are unreadable in transmission and storage',
    },
  },
  soc2: {
    name: 'SOC 2 Trust Services Criteria',
    version: '2017, points of focus revised 2022',
    organization: 'AICPA',
    source:
      'https://www.aicpa-cima.com/resources/download/2017-trust-services-criteria-with-revised-points-of-focus-2022',
    controls: {
      'CC6.1': 'Logical access controls protect information assets',
      'CC6.6': 'Logical access controls protect against threats from outside the system boundaries',
      'CC6.7': 'Information is protected in transmission, movement and removal',
    },
  },
  iso27001: {
    name: 'ISO/IEC 27001',
    version: '2022, Annex A',
    organization: 'ISO and IEC',
    source: 'https://www.iso.org/standard/27001',
    controls: {
      'A.5.14': 'Information transfer',
      'A.5.17': 'Authentication information',
      'A.5.34': 'Privacy and protection of personal data',
      'A.8.3': 'Information access restriction',
      'A.8.5': 'Secure authentication',
      'A.8.9': 'Configuration management',
      'A.8.12': 'Data leakage prevention',
      'A.8.15': 'Logging',
      'A.8.24': 'Use of cryptography',
      'A.8.26': 'Application security requirements',
      'A.8.28': 'Secure coding',
    },
  },
  'nist-800-53': {
    name: 'NIST SP 800-53',
    version: 'Revision 5',
    organization: 'NIST',
    source: 'https://csrc.nist.gov/pubs/sp/800/53/r5/upd1/final',
    controls: {
      'AC-3': 'Access enforcement',
      'AC-4': 'Information flow enforcement',
      'AC-12': 'Session termination',
      'AC-14': 'Permitted actions without identification or authentication',
      'AU-3(3)': 'Limit personally identifiable information elements (in audit records)',
      'CM-6': 'Configuration settings',
      'CM-7': 'Least functionality',
      'IA-2': 'Identification and authentication (organizational users)',
      'IA-5': 'Authenticator management',
      'IA-5(1)': 'Password-based authentication',
      'IA-5(7)': 'No embedded unencrypted static authenticators',
      'SC-5': 'Denial-of-service protection',
      'SC-8': 'Transmission confidentiality and integrity',
      'SC-12': 'Cryptographic key establishment and management',
      'SC-13': 'Cryptographic protection',
      'SC-17': 'Public key infrastructure certificates',
      'SC-23': 'Session authenticity',
      'SC-23(1)': 'Invalidate session identifiers at logout',
      'SC-23(3)': 'Unique system-generated session identifiers',
      'SI-10': 'Information input validation',
      'SI-11': 'Error handling',
    },
  },
};

/** `OWASP ASVS 5.0.0: 3.3.1; PCI DSS 4.0.1: 6.2.4`; empty where none applies. */
export const controlWords = (controls: Controls): string =>
  standardIds
    .flatMap((id) => {
      const { name, version } = standards[id];
      const ids = controls[id] ?? [];
      return ids.length === 0 ? [] : [`${name} ${version}: ${ids.join(', ')}`];
    })
    .join('; ');
