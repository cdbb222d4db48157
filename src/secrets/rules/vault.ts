import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'vault',
    name: 'HashiCorp Vault',
    revoke: 'https://developer.hashicorp.com/vault/docs/commands/token/revoke',
    source: 'https://developer.hashicorp.com/vault/docs/concepts/tokens',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'vault-service-token',
      title: 'Vault service token',
      prefix: 'hvs.',
      body: fake.base64url(90),
      pattern: /hvs\.[A-Za-z0-9_-]{90,300}/,
      opens: 'Secrets that its policies allow.',
      severity: 'critical',
    },
    {
      id: 'vault-batch-token',
      title: 'Vault batch token',
      prefix: 'hvb.',
      body: fake.base64url(138),
      pattern: /hvb\.[A-Za-z0-9_-]{138,400}/,
      opens: 'Secrets that its policies allow.',
      severity: 'critical',
    },
    {
      id: 'vault-recovery-token',
      title: 'Vault recovery token',
      prefix: 'hvr.',
      body: fake.base64url(90),
      pattern: /hvr\.[A-Za-z0-9_-]{90,300}/,
      opens: 'Recovery operations of the server.',
      severity: 'critical',
    },
    {
      id: 'vault-root-token',
      title: 'Vault token',
      ...assigned('vault token', 's\\.[A-Za-z0-9]{24}'),
      opens: 'Secrets that its policies allow.',
      severity: 'critical',
      examples: {
        match: [
          ['VAULT_TOKEN=', 's.', fake.alnum(24)],
          ['"vaultToken": "', 's.', fake.alnum(24), '"'],
        ],
        ignore: [
          ['VAULT_TOKEN=', 'x'.repeat(24)],
          ['VAULT_TOKEN_HINT=', 's.', fake.alnum(24)],
        ],
      },
    },
    {
      id: 'vault-secret-id',
      title: 'Vault AppRole secret id',
      ...assigned('vault secret id|approle secret id', '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'),
      opens: 'New tokens of an application role.',
      examples: {
        match: [
          ['VAULT_SECRET_ID=', fake.uuid()],
          ['"vaultSecretId": "', fake.uuid(), '"'],
        ],
        ignore: [
          ['VAULT_SECRET_ID=', 'x'.repeat(36)],
          ['VAULT_SECRET_ID_HINT=', fake.uuid()],
        ],
      },
    },
  ],
);
