/**
 * An API that takes tokens, with its keys and its OpenID configuration. `TWIN=weak` lets the token choose how it is verified; `TWIN=hardened` names
 * the algorithm and the audience. The key pair comes from the test, which signs the user's token.
 */
import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import express from 'express';

const isWeak = process.env.TWIN === 'weak';
const privateKey = createPrivateKey(Buffer.from(process.env.SIGNING_KEY, 'base64').toString());
const publicKey = createPublicKey(privateKey);
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const published = 'your-256-bit-secret';

const app = express();
const record = (what) => appendFileSync(join(process.env.STATE_DIR, 'mutations.txt'), `${what}\n`);

const decode = (part) => JSON.parse(Buffer.from(part, 'base64url').toString());
const hmac = (key, text) => createHmac('sha256', key).update(text).digest('base64url');

/** The claims of a token, or undefined where it is not accepted. */
function claimsOf(token) {
  try {
    const [head, body, signature] = token.split('.');
    const { alg } = decode(head);
    const text = `${head}.${body}`;
    const claims = decode(body);
    const isRs = verify('sha256', Buffer.from(text), publicKey, Buffer.from(signature, 'base64url'));
    if (!isWeak)
      return alg === 'RS256' && isRs && claims.aud === 'shop' && claims.cnf === undefined ? claims : undefined;
    const isHs = alg === 'HS256' && [pem, published].some((key) => hmac(key, text) === signature);
    return isHs || (alg === 'RS256' && isRs) ? claims : undefined;
  } catch {
    return undefined;
  }
}

app.get('/', (_request, response) => response.json({ service: 'shop', orders: '/orders' }));

app.get('/orders', (request, response) => {
  const claims = claimsOf((request.headers.authorization ?? '').replace(/^Bearer /, ''));
  if (claims === undefined)
    return response.status(401).set('WWW-Authenticate', 'Bearer').json({ detail: 'not logged in' });
  response.json({ orders: [{ id: 17, item: 'brick' }] });
});

app.get('/.well-known/openid-configuration', (_request, response) => {
  const base = isWeak ? 'http://id.shop-login.net' : 'https://id.shop-login.net';
  response.json({
    issuer: base,
    token_endpoint: `${base}/token`,
    jwks_uri: '/keys',
    id_token_signing_alg_values_supported: isWeak ? ['RS256', 'none'] : ['RS256'],
    code_challenge_methods_supported: ['S256'],
  });
});

app.get('/keys', (_request, response) => {
  const keys = [{ ...publicKey.export({ format: 'jwk' }), kid: 'a1', use: 'sig' }];
  if (isWeak) {
    keys.push({
      ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
      kid: 'b2',
    });
    keys.push({
      ...generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'jwk' }),
      kid: 'c3',
    });
  }
  response.json({ keys });
});

app.post('/login', (_request, response) => {
  record('login');
  response.json({ ok: true });
});

app.listen(Number(process.env.PORT), '127.0.0.1');
