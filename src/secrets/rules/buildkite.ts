import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'buildkite',
    name: 'Buildkite',
    revoke: 'https://buildkite.com/docs/apis/managing-api-tokens',
    source: 'https://buildkite.com/docs/platform/security/tokens',
  },
  [
    {
      id: 'buildkite-user-token',
      title: 'Buildkite API token',
      prefix: 'bkua_',
      body: fake.hex(40),
      pattern: /bkua_[0-9a-f]{40}/,
      opens: 'Pipelines that its owner may use.',
      unmistakable: true,
    },
    {
      id: 'buildkite-agent-token',
      title: 'Buildkite agent token',
      prefix: 'bkct_',
      body: fake.base64url(40),
      pattern: /bkct_[A-Za-z0-9_-]{40,80}/,
      opens: 'Registering an agent that is then handed jobs.',
    },
  ],
);
