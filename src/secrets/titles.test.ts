import { describe, expect, it } from 'vitest';
import { secretRules } from './all-rules.ts';
import { withArticle } from './titles.ts';

describe('withArticle', () => {
  it.each([
    'a Stripe secret key',
    'an API key',
    'an npm access token',
    'an AWS access key id',
    'an OpenAI project key',
    'an RSA private key',
    'a PGP private key',
    'a URL with a password',
    'a NATS URL with a password',
    'an FTP or SFTP URL with a password',
    'a GitHub personal access token',
    'a OneSignal app API key',
    'an Unsplash access key',
    'an xAI API key',
    'an NVIDIA API key',
    'a 1Password Secret Key',
    'an Instagram access token',
    'an encrypted private key',
    'a JSON Web Token',
    'an E2B API key',
  ])('%s', (phrase) => {
    const [, title = ''] = /^an? (.+)$/.exec(phrase) ?? [];
    expect(withArticle(title)).toBe(phrase);
  });

  it('has rules whose titles stand for one thing', () => {
    expect(secretRules.filter(({ title }) => /^(?:a|an|the) |keys$|tokens$|secrets$/i.test(title))).toEqual([]);
  });
});
