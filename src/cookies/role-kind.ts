/** What a cookie is for. Unknown is a role: it is judged mildly. */
export type CookieRole =
  | 'session'
  | 'remember-me'
  | 'csrf'
  | 'load-balancer'
  | 'analytics'
  | 'consent'
  | 'preference'
  | 'unknown';
