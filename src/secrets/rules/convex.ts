import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'convex',
    name: 'Convex',
    revoke: 'https://docs.convex.dev/dashboard/deployments/deployment-settings',
    source: 'https://docs.convex.dev/cli/deploy-key-types',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'convex-deploy-key',
      title: 'Convex deploy key',
      literals: ['prod:', 'preview:'],
      pattern: /(?:prod|preview):[a-z]{2,20}-[a-z]{2,20}-\d{1,4}\|[A-Za-z0-9+/=_-]{60,400}/,
      unmistakable: true,
      severity: 'critical',
      opens: 'The functions and data of one deployment.',
      examples: { match: [['prod', ':happy-otter-123|', fake.base64(120)]], ignore: [['prod', ':happy-otter-123']] },
    },
  ],
);
