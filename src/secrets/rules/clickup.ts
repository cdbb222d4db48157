import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'clickup',
    name: 'ClickUp',
    revoke: 'https://help.clickup.com/hc/en-us/articles/6303426241687-Use-the-ClickUp-API',
    source: 'https://developer.clickup.com/docs/authentication',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'clickup-personal-token',
      title: 'ClickUp personal token',
      literals: ['pk_'],
      pattern: /pk_\d{6,9}_[A-Z0-9]{32}/,
      unmistakable: true,
      opens: 'Tasks of its owner; in spite of its prefix it is a secret.',
      examples: {
        match: [['pk', '_', fake.digits(8), '_', fake.upper(32)]],
        ignore: [
          ['pk', '_', fake.digits(8), '_', 'X'.repeat(32)],
          ['pk', '_live_', fake.digits(8)],
        ],
      },
    },
  ],
);
