/** What is wrong with the demo on purpose, for the tests that ask whether a scan sees all of it. */

export interface DemoPlant {
  /** Check id. */
  readonly check: string;
  readonly path: string;
  /** Name of the cookie, header or parameter, where there is one. */
  readonly name?: string;
}

export const demoPlants: readonly DemoPlant[] = [
  { check: 'api-key-in-cookie', path: '/connect', name: 'session' },
  { check: 'session-data-readable', path: '/connect', name: 'session' },
  { check: 'session-key-known', path: '/connect', name: 'session' },
  { check: 'cookie-without-secure', path: '/connect', name: 'session' },
  { check: 'cookie-without-httponly', path: '/connect', name: 'session' },
  { check: 'cookie-without-samesite', path: '/connect', name: 'session' },
  { check: 'session-cookie-long-lived', path: '/connect', name: 'session' },
  { check: 'session-response-cacheable', path: '/connect', name: 'session' },
  { check: 'session-id-predictable', path: '/guest', name: 'sid' },
  { check: 'cookie-injection', path: '/prefs', name: 'theme' },
  { check: 'open-redirect', path: '/go', name: 'next' },
  { check: 'api-key-in-url', path: '/export', name: 'api_key' },
  { check: 'api-key-in-body', path: '/api/me', name: 'secret_key' },
  { check: 'api-key-in-script', path: '/assets/app.js' },
  { check: 'api-key-in-script', path: '/assets/app.js.map' },
  { check: 'publishable-key-exposed', path: '/assets/app.js' },
  { check: 'api-key-in-header', path: '/api/status', name: 'X-Upstream-Token' },
  { check: 'internal-address-exposed', path: '/api/status', name: 'X-Backend-Server' },
  { check: 'personal-data-exposed', path: '/api/users' },
  { check: 'secret-in-error', path: '/api/orders/latest' },
  { check: 'stack-trace-exposed', path: '/api/orders/latest' },
  { check: 'request-echo', path: '/api/echo' },
  { check: 'cors-reflects-origin', path: '/api/me' },
  { check: 'sensitive-file-exposed', path: '/.env' },
  { check: 'directory-listing', path: '/backups/' },
  { check: 'header-nosniff-missing', path: '/' },
  { check: 'header-csp-missing', path: '/' },
  { check: 'header-frame-missing', path: '/' },
  { check: 'header-referrer-policy-missing', path: '/' },
];
