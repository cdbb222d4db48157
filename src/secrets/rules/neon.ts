import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'neon',
    name: 'Neon',
    revoke: 'https://neon.com/docs/manage/api-keys',
    source: 'https://neon.com/docs/manage/api-keys',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'neon-api-key',
      title: 'Neon API key',
      prefix: 'napi_',
      body: fake.lower(64),
      pattern: /napi_[A-Za-z0-9]{64,80}/,
      opens: 'Projects and databases of an account.',
      severity: 'critical',
    },
    {
      id: 'neon-password',
      title: 'Neon database password',
      prefix: 'npg_',
      body: fake.alnum(12),
      pattern: /npg_[A-Za-z0-9]{12,24}/,
      opens: "One role's databases.",
      severity: 'critical',
      validate: (token) => /\d/.test(token) && /[A-Z]/.test(token),
    },
  ],
);
