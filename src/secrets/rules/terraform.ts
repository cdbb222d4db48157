import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'terraform',
    name: 'HCP Terraform',
    revoke: 'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens',
    source: 'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'terraform-cloud-token',
      title: 'HCP Terraform token',
      literals: ['.atlasv1.'],
      at: 14,
      pattern: /[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_-]{60,70}(?![A-Za-z0-9_-])/,
      unmistakable: true,
      severity: 'critical',
      opens: 'Workspaces, their state and what they deploy.',
      examples: {
        match: [[fake.alnum(14), '.atlas', 'v1.', fake.base64url(67)]],
        ignore: [
          ['x'.repeat(14), '.atlas', 'v1.', 'x'.repeat(67)],
          [fake.alnum(14), '.atlas', 'v1.', fake.base64url(20)],
        ],
      },
    },
  ],
);
