/** What every response carries, and what no request may do. */

// The one site whose pages may read our API with the user's cookie.
const FRONT_END = 'https://app.example.com';

// region: headers
const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

export function addHeaders(_request, response, next) {
  response.set(HEADERS);
  next();
}
// endregion

// region: cors
export function allowFrontEnd(request, response, next) {
  response.vary('Origin');
  if (request.headers.origin === FRONT_END) {
    response.set('Access-Control-Allow-Origin', FRONT_END);
    response.set('Access-Control-Allow-Credentials', 'true');
  }
  next();
}
// endregion

// region: cross-site
/** `SameSite=Lax` keeps the cookie off cross-site POSTs; this refuses them, the login form's among them. */
export function refuseCrossSiteWrites(request, response, next) {
  const site = request.headers['sec-fetch-site'] ?? 'none';
  const isRead = ['GET', 'HEAD', 'OPTIONS'].includes(request.method);
  if (isRead || site === 'same-origin' || site === 'none') return next();
  response.status(403).json({ title: 'Cross-site requests may not change anything here.', status: 403 });
}
// endregion
