import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'xata',
    name: 'Xata',
    revoke: 'https://xata.io/docs/concepts/api-keys',
    source: 'https://xata.io/docs/concepts/api-keys',
    checked: '2026-11-20',
  },
  [
    {
      id: 'xata-api-key',
      title: 'Xata API key',
      prefix: 'xau_',
      body: fake.alnum(44),
      pattern: /xau_[A-Za-z0-9]{44}/,
      opens: 'Databases of its owner.',
      severity: 'critical',
    },
  ],
);
