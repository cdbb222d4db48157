import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'nuget',
    name: 'NuGet',
    revoke: 'https://learn.microsoft.com/en-us/nuget/nuget-org/scoped-api-keys',
    source: 'https://learn.microsoft.com/en-us/nuget/nuget-org/scoped-api-keys',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'nuget-api-key',
      title: 'NuGet API key',
      prefix: 'oy2',
      body: fake.lower(43),
      pattern: /oy2[a-z0-9]{43}/,
      opens: 'Publishing packages in the name of its owner.',
      severity: 'critical',
      validate: (token) => /\d/.test(token.slice(3)),
    },
  ],
);
