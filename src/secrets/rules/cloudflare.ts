import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'cloudflare',
    name: 'Cloudflare',
    revoke: 'https://developers.cloudflare.com/fundamentals/api/how-to/roll-token/',
    source: 'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'cloudflare-user-key',
      title: 'Cloudflare user API key',
      prefix: 'cfk_',
      body: `${fake.alnum(40)}${fake.hex(8)}`,
      pattern: /cfk_[A-Za-z0-9]{40}[0-9a-f]{8}/,
      opens: 'The whole Cloudflare account of its user.',
      severity: 'critical',
    },
    {
      id: 'cloudflare-user-token',
      title: 'Cloudflare user API token',
      prefix: 'cfut_',
      body: `${fake.alnum(40)}${fake.hex(8)}`,
      pattern: /cfut_[A-Za-z0-9]{40}[0-9a-f]{8}/,
      opens: 'The zones and services chosen for the token.',
      severity: 'critical',
    },
    {
      id: 'cloudflare-account-token',
      title: 'Cloudflare account API token',
      prefix: 'cfat_',
      body: `${fake.alnum(40)}${fake.hex(8)}`,
      pattern: /cfat_[A-Za-z0-9]{40}[0-9a-f]{8}/,
      opens: "The account's services chosen for the token.",
      severity: 'critical',
    },
    {
      id: 'cloudflare-access-secret',
      title: 'Cloudflare Access service token secret',
      prefix: 'cfast_',
      body: `${fake.alnum(40)}${fake.hex(8)}`,
      pattern: /cfast_[A-Za-z0-9]{40}[0-9a-f]{8}/,
      severity: 'critical',
      source: 'https://github.com/betterleaks/betterleaks/issues/355',
      checked: '2026-11-27',
      opens: 'Applications behind Cloudflare Access that let the service token in.',
    },
    {
      id: 'cloudflare-api-token',
      title: 'Cloudflare API token',
      ...assigned('cloudflare api token|cloudflare token|cf api token', '[A-Za-z0-9_-]{40}(?![A-Za-z0-9_-])'),
      opens: 'The zones and services chosen for the token.',
      severity: 'critical',
      examples: {
        match: [
          ['CLOUDFLARE_API_TOKEN=', fake.base64url(40)],
          ['"cloudflareApiToken": "', fake.base64url(40), '"'],
        ],
        ignore: [
          ['CLOUDFLARE_API_TOKEN=', 'x'.repeat(40)],
          ['CLOUDFLARE_API_TOKEN_HINT=', fake.base64url(40)],
        ],
      },
    },
    {
      id: 'cloudflare-global-key',
      title: 'Cloudflare global API key',
      ...assigned('cloudflare api key|cloudflare global api key|cloudflare auth key|cf api key', '[0-9a-f]{37}'),
      opens: 'The whole Cloudflare account of its user.',
      severity: 'critical',
      examples: {
        match: [
          ['CLOUDFLARE_API_KEY=', fake.hex(37)],
          ['"cloudflareApiKey": "', fake.hex(37), '"'],
        ],
        ignore: [
          ['CLOUDFLARE_API_KEY=', 'x'.repeat(37)],
          ['CLOUDFLARE_API_KEY_HINT=', fake.hex(37)],
        ],
      },
    },
    {
      id: 'cloudflare-origin-ca-key',
      title: 'Cloudflare origin CA key',
      literals: ['v1.0-'],
      pattern: /v1\.0-[0-9a-f]{24}-[0-9a-f]{146}/,
      unmistakable: true,
      opens: 'Issuing origin certificates.',
      examples: { match: [['v1', '.0-', fake.hex(24), '-', fake.hex(146)]], ignore: [['v1', '.0-', fake.hex(24)]] },
    },
    {
      id: 'cloudflare-turnstile-secret',
      title: 'Cloudflare Turnstile secret',
      ...assigned('turnstile secret|turnstile secret key', '0x4AAA[A-Za-z0-9_-]{29}(?![A-Za-z0-9_-])'),
      opens: 'Verifying challenges as the site.',
      severity: 'medium',
      examples: {
        match: [
          ['TURNSTILE_SECRET=', '0x4AAA', fake.base64url(29)],
          ['"turnstileSecret": "', '0x4AAA', fake.base64url(29), '"'],
        ],
        ignore: [
          ['TURNSTILE_SECRET=', 'x'.repeat(29)],
          ['TURNSTILE_SECRET_HINT=', '0x4AAA', fake.base64url(29)],
        ],
      },
    },
  ],
);
