import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'trigger-dev',
    name: 'Trigger.dev',
    revoke: 'https://trigger.dev/docs/apikeys',
    source: 'https://github.com/triggerdotdev/trigger.dev/blob/main/apps/webapp/app/models/api-key.server.ts',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'trigger-dev-secret-key',
      title: 'Trigger.dev secret key',
      literals: ['tr_prod_', 'tr_stg_', 'tr_preview_'],
      pattern: /tr_(?:prod|stg|preview)_(?:sk_)?[A-Za-z0-9]{20,24}/,
      validate: (token) => /\d/.test(token) && /[A-Z]/.test(token),
      severity: 'critical',
      opens: 'Starting and reading the tasks of one environment.',
      examples: {
        match: [
          ['tr', '_prod_', fake.alnum(24)],
          ['tr', '_stg_sk_', fake.alnum(24)],
        ],
        ignore: [
          ['tr', '_prod_', 'x'.repeat(24)],
          ['tr', '_prod_my_secret_key'],
          ['tr', '_prod_identifierwithoutdigit'],
        ],
      },
    },
    {
      id: 'trigger-dev-test-key',
      title: 'Trigger.dev development key',
      prefix: 'tr_dev_',
      body: fake.alnum(24),
      pattern: /tr_dev_(?:sk_)?[A-Za-z0-9]{20,24}/,
      severity: 'low',
      validate: (token) => /\d/.test(token) && /[A-Z]/.test(token),
      opens: 'Starting and reading tasks on the machine of a developer.',
    },
    {
      id: 'trigger-dev-personal-token',
      title: 'Trigger.dev personal access token',
      prefix: 'tr_pat_',
      body: fake.lower(40).replace(/[0l]/g, 'm'),
      pattern: /tr_pat_[1-9a-km-z]{40}/,
      severity: 'critical',
      unmistakable: true,
      opens: 'What its owner may do in their projects.',
    },
  ],
);
