import { describe, expect, it } from 'vitest';
import { readConfig } from '../../config/config.ts';
import type { Problem } from '../problem.ts';
import { guardUrl } from './url.ts';

const guard = (url: string, allowed = 'none') =>
  guardUrl({ config: readConfig({ OPENBRICK_ALLOWED_NETWORKS: allowed }) }, url, '/url').then(
    () => 'allowed',
    (problem: Problem) => problem.kind,
  );

describe('guardUrl', () => {
  it.each([
    'http://127.0.0.1:8080/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.0.0.1./',
    'http://①②⑦.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::127.0.0.1]/',
    'http://localhost/',
    'http://LOCALHOST./',
    'http://a.localhost/',
    'https://169.254.169.254/latest/meta-data',
    'https://0xa9.254.43518/',
    'http://10.0.0.1/',
    'http://0/',
  ])('refuses %s', async (url) => {
    expect(await guard(url)).toBe('target-not-allowed');
  });

  it.each(['https://1.1.1.1/', 'http://[2606:4700::1111]/', 'https://name-without-address.invalid/'])(
    'allows %s',
    async (url) => {
      expect(await guard(url)).toBe('allowed');
    },
  );

  it('allows a network that the operator named, and no other', async () => {
    expect(await guard('http://127.1/', '127.0.0.0/8')).toBe('allowed');
    expect(await guard('http://10.0.0.1/', '127.0.0.0/8')).toBe('target-not-allowed');
  });

  it.each(['ftp://1.1.1.1/', 'file:///etc/passwd', 'http://', 'a.example', 'http://user:word@1.1.1.1/'])(
    'finds %s not valid',
    async (url) => {
      expect(await guard(url)).toBe('validation-failed');
    },
  );

  it('finds a very long URL not valid', async () => {
    expect(await guard(`http://1.1.1.1/${'a'.repeat(2_000)}`)).toBe('validation-failed');
  });

  it('names the field and not the address', async () => {
    const config = readConfig({ OPENBRICK_ALLOWED_NETWORKS: 'none' });
    const refusal = await guardUrl({ config }, 'http://localhost/', '/spec').catch((problem: Problem) => problem);
    expect(refusal).toMatchObject({ status: 422, errors: [{ pointer: '/spec' }] });
    expect(JSON.stringify(refusal)).not.toContain('127.0.0.1');
  });
});
