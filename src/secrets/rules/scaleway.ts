import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'scaleway',
    name: 'Scaleway',
    revoke: 'https://www.scaleway.com/en/docs/iam/how-to/delete-api-keys/',
    source: 'https://www.scaleway.com/en/docs/iam/concepts/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'scaleway-access-key',
      title: 'Scaleway access key',
      prefix: 'SCW',
      body: fake.upper(17),
      pattern: /SCW[A-Z0-9]{17}/,
      opens: 'Names a key; its secret is another value.',
      kind: 'identifier',
    },
    {
      id: 'scaleway-secret-key',
      title: 'Scaleway secret key',
      ...assigned(
        'scw secret key|scaleway secret key|scaleway api secret',
        '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
      ),
      opens: "What the key's owner may do in the project.",
      severity: 'critical',
      examples: {
        match: [
          ['SCW_SECRET_KEY=', fake.uuid()],
          ['"scwSecretKey": "', fake.uuid(), '"'],
        ],
        ignore: [
          ['SCW_SECRET_KEY=', 'x'.repeat(36)],
          ['SCW_SECRET_KEY_HINT=', fake.uuid()],
        ],
      },
    },
  ],
);
