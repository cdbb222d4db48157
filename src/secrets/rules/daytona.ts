import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'daytona',
    name: 'Daytona',
    revoke: 'https://www.daytona.io/docs/en/api-keys/',
    source: 'https://github.com/daytonaio/daytona/blob/main/apps/api/src/common/utils/api-key.ts',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'daytona-api-key',
      title: 'Daytona API key',
      prefix: 'dtn_',
      body: fake.hex(64),
      pattern: /dtn_[0-9a-f]{64}/,
      unmistakable: true,
      opens: 'Sandboxes of an organization and what runs in them.',
    },
  ],
);
