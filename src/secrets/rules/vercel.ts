import { crcBase62, tailChecksum } from '../checksum.ts';
import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

const BODY = fake.alnum(50);
const tail = tailChecksum(4, 6, crcBase62);

const examplesOf = (prefix: string) => ({
  match: [[prefix, BODY, crcBase62(BODY)]],
  ignore: [
    [prefix, BODY, crcBase62(`${BODY}1`)],
    [prefix, BODY],
  ],
});

export default provider(
  {
    id: 'vercel',
    name: 'Vercel',
    revoke: 'https://vercel.com/docs/rest-api/reference/welcome#creating-an-access-token',
    source: 'https://vercel.com/changelog/new-token-formats-and-secret-scanning',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'vercel-access-token',
      title: 'Vercel access token',
      literals: ['vcp_'],
      pattern: /vcp_[A-Za-z0-9]{56}/,
      checksum: tail,
      severity: 'critical',
      opens: 'Projects, their settings and deployments.',
      examples: examplesOf('vcp_'),
    },
    {
      id: 'vercel-integration-token',
      title: 'Vercel integration token',
      literals: ['vci_'],
      pattern: /vci_[A-Za-z0-9]{56}/,
      checksum: tail,
      opens: 'What an integration may do in a team.',
      examples: examplesOf('vci_'),
    },
    {
      id: 'vercel-app-token',
      title: 'Vercel app access token',
      literals: ['vca_'],
      pattern: /vca_[A-Za-z0-9]{56}/,
      checksum: tail,
      opens: 'What an application may do in the name of its user.',
      examples: examplesOf('vca_'),
    },
    {
      id: 'vercel-app-refresh-token',
      title: 'Vercel app refresh token',
      literals: ['vcr_'],
      pattern: /vcr_[A-Za-z0-9]{56}/,
      checksum: tail,
      opens: 'New access tokens of an application.',
      examples: examplesOf('vcr_'),
    },
    {
      id: 'vercel-gateway-key',
      title: 'Vercel AI Gateway key',
      literals: ['vck_'],
      pattern: /vck_[A-Za-z0-9]{56}/,
      checksum: tail,
      opens: "Models through the gateway, at the account's cost.",
      examples: examplesOf('vck_'),
    },
    {
      id: 'vercel-legacy-token',
      title: 'Vercel access token',
      ...assigned('vercel token|vercel api token|vercel access token', '[A-Za-z0-9]{24}'),
      opens: 'Projects, their settings and deployments.',
      examples: {
        match: [
          ['VERCEL_TOKEN=', fake.alnum(24)],
          ['"vercelToken": "', fake.alnum(24), '"'],
        ],
        ignore: [
          ['VERCEL_TOKEN=', 'x'.repeat(24)],
          ['VERCEL_TOKEN_HINT=', fake.alnum(24)],
        ],
      },
    },
    {
      id: 'vercel-blob-token',
      title: 'Vercel Blob read-write token',
      prefix: 'vercel_blob_rw_',
      body: `${fake.alnum(16)}_${fake.alnum(30)}`,
      pattern: /vercel_blob_rw_[A-Za-z0-9]{16}_[A-Za-z0-9]{30}/,
      opens: 'Files in one Blob store.',
      unmistakable: true,
    },
  ],
);
