import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'digitalocean',
    name: 'DigitalOcean',
    revoke: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
    source: 'https://docs.digitalocean.com/release-notes/2021/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'digitalocean-personal-token',
      title: 'DigitalOcean personal access token',
      prefix: 'dop_v1_',
      body: fake.hex(64),
      pattern: /dop_v1_[0-9a-f]{64}/,
      opens: 'Servers, databases and domains of the account.',
      unmistakable: true,
      severity: 'critical',
    },
    {
      id: 'digitalocean-oauth-token',
      title: 'DigitalOcean OAuth token',
      prefix: 'doo_v1_',
      body: fake.hex(64),
      pattern: /doo_v1_[0-9a-f]{64}/,
      opens: 'What the user let an application do in their account.',
      unmistakable: true,
    },
    {
      id: 'digitalocean-refresh-token',
      title: 'DigitalOcean refresh token',
      prefix: 'dor_v1_',
      body: fake.hex(64),
      pattern: /dor_v1_[0-9a-f]{64}/,
      opens: 'New OAuth tokens of a user.',
      unmistakable: true,
    },
    {
      id: 'digitalocean-spaces-key',
      title: 'DigitalOcean Spaces access key id',
      prefix: 'DO00',
      body: fake.upper(16),
      pattern: /DO00[A-Z0-9]{16}/,
      opens: 'Names a Spaces key; its secret is another value.',
      kind: 'identifier',
    },
    {
      id: 'digitalocean-spaces-secret',
      title: 'DigitalOcean Spaces secret',
      ...assigned(
        'spaces secret key|spaces secret access key|do spaces secret|spaces secret',
        '[A-Za-z0-9+/]{43,43}(?![A-Za-z0-9+/])',
      ),
      opens: "Files in the account's Spaces.",
      examples: {
        match: [
          ['SPACES_SECRET_KEY=', fake.base64(43)],
          ['"spacesSecretKey": "', fake.base64(43), '"'],
        ],
        ignore: [
          ['SPACES_SECRET_KEY=', 'x'.repeat(43)],
          ['SPACES_SECRET_KEY_HINT=', fake.base64(43)],
        ],
      },
    },
  ],
);
