import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'notion',
    name: 'Notion',
    revoke: 'https://www.notion.com/help/create-integrations-with-the-notion-api',
    source: 'https://developers.notion.com/docs/authorization',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'notion-integration-token',
      title: 'Notion integration token',
      prefix: 'ntn_',
      body: `${fake.digits(11)}${fake.alnum(35)}`,
      pattern: /ntn_\d{11}[A-Za-z0-9]{35}/,
      opens: 'Pages shared with the integration.',
      unmistakable: true,
    },
    {
      id: 'notion-legacy-token',
      title: 'Notion integration token',
      prefix: 'secret_',
      body: fake.alnum(43),
      pattern: /secret_[A-Za-z0-9]{43}/,
      opens: 'Pages shared with the integration.',
      validate: (token) => /\d/.test(token) && /[A-Z]/.test(token),
    },
  ],
);
