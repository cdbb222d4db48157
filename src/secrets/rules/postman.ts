import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'postman',
    name: 'Postman',
    revoke: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
    source: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'postman-api-key',
      title: 'Postman API key',
      prefix: 'PMAK-',
      body: `${fake.hex(24)}-${fake.hex(34)}`,
      pattern: /PMAK-[0-9a-f]{24}-[0-9a-f]{34}/,
      opens: 'Collections and environments of its owner.',
      unmistakable: true,
    },
    {
      id: 'postman-collection-key',
      title: 'Postman collection access key',
      prefix: 'PMAT-',
      body: fake.upper(26),
      pattern: /PMAT-[A-Z0-9]{26}/,
      opens: 'One collection, to read.',
      severity: 'medium',
    },
  ],
);
