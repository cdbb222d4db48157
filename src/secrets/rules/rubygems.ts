import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'rubygems',
    name: 'RubyGems',
    revoke: 'https://guides.rubygems.org/api-key-scopes/',
    source: 'https://guides.rubygems.org/api-key-scopes/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'rubygems-api-key',
      title: 'RubyGems API key',
      prefix: 'rubygems_',
      body: fake.hex(48),
      pattern: /rubygems_[0-9a-f]{48}/,
      opens: 'Publishing gems in the name of its owner.',
      unmistakable: true,
      severity: 'critical',
    },
  ],
);
