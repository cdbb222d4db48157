import { casesFor, json } from '../../../test/cases.ts';
import check from './openid-configuration-insecure.ts';

const healthy = {
  issuer: 'https://id.shop.io',
  authorization_endpoint: 'https://id.shop.io/authorize',
  token_endpoint: 'https://id.shop.io/token',
  jwks_uri: 'https://id.shop.io/jwks',
  id_token_signing_alg_values_supported: ['RS256', 'ES256'],
  request_object_signing_alg_values_supported: ['none', 'RS256'],
  code_challenge_methods_supported: ['plain', 'S256'],
};
const configuration = (change: object) =>
  json({ ...healthy, ...change }, { url: 'https://id.shop.io/.well-known/openid-configuration' });

casesFor(check, {
  fires: [
    [
      'an endpoint over plain HTTP',
      configuration({ token_endpoint: 'http://id.shop.io/token' }),
      'medium `token_endpoint` is `http://id.shop.io/token`: plain HTTP.',
    ],
    [
      'all of them',
      configuration({ issuer: 'http://id.shop.io', jwks_uri: 'http://id.shop.io/jwks' }),
      'medium `issuer` is `http://id.shop.io/` (and 1 more): plain HTTP.',
    ],
    [
      'unsigned tokens',
      configuration({ id_token_signing_alg_values_supported: ['none', 'RS256'] }),
      'medium `id_token_signing_alg_values_supported` contains `none`',
    ],
    [
      'PKCE without a digest',
      configuration({ code_challenge_methods_supported: ['plain'] }),
      'low PKCE is offered with `plain` only',
    ],
  ],
  quiet: [
    ['a healthy one', configuration({})],
    ['without optional members', configuration({ code_challenge_methods_supported: undefined })],
    ['on loopback', configuration({ issuer: 'http://127.0.0.1:8080', token_endpoint: 'http://localhost:8080/token' })],
    ['relative and broken addresses', configuration({ token_endpoint: '/token', jwks_uri: 7 })],
  ],
  skips: [
    ['other JSON', json({ issuer: 'http://shop.io' })],
    ['an error', json(healthy, { status: 500 })],
  ],
});
