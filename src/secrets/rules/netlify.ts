import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'netlify',
    name: 'Netlify',
    revoke: 'https://docs.netlify.com/api-and-cli-guides/api-guides/get-started-with-api/',
    source: 'https://docs.netlify.com/api-and-cli-guides/api-guides/get-started-with-api/',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'netlify-access-token',
      title: 'Netlify access token',
      literals: ['nfp_', 'nfc_', 'nfo_', 'nfu_', 'nfb_'],
      pattern: /nf[pcoub]_[A-Za-z0-9_]{36,40}/,
      opens: 'Sites, their settings and deployments.',
      severity: 'critical',
      source: 'https://answers.netlify.com/t/change-to-the-netlify-authentication-token-format/106146',
      examples: {
        match: [
          ['nf', 'p_', fake.alnum(36)],
          ['nf', 'c_', fake.alnum(36)],
        ],
        ignore: [
          ['nf', 'p_', 'x'.repeat(36)],
          ['nf', 'p_', fake.alnum(12)],
          ['nf', 'x_', fake.alnum(36)],
        ],
      },
    },
    {
      id: 'netlify-legacy-token',
      title: 'Netlify access token',
      ...assigned('netlify auth token|netlify token|netlify access token', '[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])'),
      opens: 'Sites, their settings and deployments.',
      examples: {
        match: [
          ['NETLIFY_AUTH_TOKEN=', fake.base64url(43)],
          ['"netlifyAuthToken": "', fake.base64url(43), '"'],
        ],
        ignore: [
          ['NETLIFY_AUTH_TOKEN=', 'x'.repeat(43)],
          ['NETLIFY_AUTH_TOKEN_HINT=', fake.base64url(43)],
        ],
      },
    },
    {
      id: 'netlify-build-hook',
      title: 'Netlify build hook',
      kind: 'secret',
      severity: 'low',
      literals: ['api.netlify.com/build_hooks/'],
      unbounded: true,
      pattern: /api\.netlify\.com\/build_hooks\/[0-9a-f]{24}/,
      opens: 'Starting a build of one site.',
      examples: {
        match: [['https://api.netlify.com', '/build_hooks/', fake.hex(24)]],
        ignore: [['https://api.netlify.com', '/build_hooks/', 'x'.repeat(24)]],
      },
    },
  ],
);
