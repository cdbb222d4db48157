import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const oidc = (issuer?: string, id?: string, secret?: string) =>
  readConfig({
    OPENBRICK_OIDC_ISSUER: issuer,
    OPENBRICK_OIDC_CLIENT_ID: id,
    OPENBRICK_OIDC_CLIENT_SECRET: secret,
  }).oidc;

describe('the identity provider', () => {
  it('is read, or there is none', () => {
    expect(oidc()).toBeUndefined();
    expect(oidc('https://id.example/realm', 'c', 's')).toEqual({
      issuer: 'https://id.example/realm',
      clientId: 'c',
      clientSecret: 's',
    });
    expect(oidc('http://127.0.0.1:9000', 'c')).toMatchObject({ clientSecret: undefined });
  });

  it.each([
    ['https://id.example', undefined],
    [undefined, 'c'],
    ['http://id.example', 'c'],
    ['https://user@id.example', 'c'],
    ['https://id.example/?a=b', 'c'],
    ['ftp://id.example', 'c'],
    ['id.example', 'c'],
  ])('is not %s with client %s', (issuer, id) => {
    expect(() => oidc(issuer, id)).toThrow(ConfigError);
  });
});
