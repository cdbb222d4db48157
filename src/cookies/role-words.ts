import type { CookieRole } from './role-kind.ts';

/** Words by role, the specific ones first: `csrf_session` is for CSRF. */
const WORDS: readonly (readonly [CookieRole, ReadonlySet<string>])[] = [
  ['csrf', new Set(['csrf', 'xsrf', 'csrftoken', 'xsrftoken', 'antiforgery', 'requestverificationtoken'])],
  ['remember-me', new Set(['remember', 'rememberme', 'persistent', 'keepalive'])],
  ['load-balancer', new Set(['affinity', 'sticky', 'lb', 'loadbalancer', 'serverid', 'route', 'backend'])],
  ['consent', new Set(['consent', 'gdpr', 'ccpa', 'optout', 'optin', 'cookieconsent'])],
  [
    'analytics',
    new Set(['analytics', 'utm', 'tracking', 'tracker', 'visitor', 'visit', 'ga', 'gtm', 'experiment', 'abtest']),
  ],
  [
    'session',
    new Set([
      'session',
      'sessionid',
      'sess',
      'sid',
      'ssid',
      'auth',
      'token',
      'jwt',
      'login',
      'identity',
      'sso',
      'ticket',
      'access',
      'refresh',
      'authorization',
    ]),
  ],
  [
    'preference',
    new Set([
      'lang',
      'language',
      'locale',
      'theme',
      'timezone',
      'tz',
      'currency',
      'prefs',
      'pref',
      'preferences',
      'settings',
      'mode',
      'dark',
      'view',
      'sidebar',
    ]),
  ],
];

/** The role that a word in the name indicates, where names are cut at case, digits, dashes, dots and underscores. */
export const wordsOf = (name: string): { readonly role: CookieRole; readonly word: string } | undefined => {
  const words = name
    .slice(0, 128)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]{1,20}/);
  for (const [role, known] of WORDS) {
    const word = words.find((one) => known.has(one));
    if (word !== undefined) return { role, word };
  }
  return undefined;
};
