import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'easypost',
    name: 'EasyPost',
    revoke: 'https://docs.easypost.com/docs/authentication',
    source: 'https://docs.easypost.com/docs/authentication',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'easypost-api-key',
      title: 'EasyPost API key',
      prefix: 'EZAK',
      body: fake.alnum(54),
      pattern: /EZAK[A-Za-z0-9]{54}/,
      opens: 'Buying shipping labels.',
      unmistakable: true,
    },
    {
      id: 'easypost-test-key',
      title: 'EasyPost test key',
      prefix: 'EZTK',
      body: fake.alnum(54),
      pattern: /EZTK[A-Za-z0-9]{54}/,
      opens: 'Test labels; no money moves.',
      severity: 'info',
    },
  ],
);
