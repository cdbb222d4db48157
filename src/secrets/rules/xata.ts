import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'xata',
    name: 'Xata',
    revoke: 'https://xata.io/docs/concepts/api-keys',
    source: 'https://xata.io/docs/concepts/api-keys',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'xata-api-key',
      title: 'Xata API key',
      prefix: 'xau_',
      body: fake.alnum(33),
      pattern: /xau_[A-Za-z0-9]{32,44}/,
      opens: 'Databases of its owner.',
      severity: 'critical',
    },
    {
      id: 'xata-organization-key',
      title: 'Xata organization API key',
      prefix: 'xao_',
      body: fake.alnum(33),
      pattern: /xao_[A-Za-z0-9]{32,36}/,
      severity: 'critical',
      source: 'https://github.com/xataio/xata',
      opens: 'Branches and data of an organization.',
    },
  ],
);
