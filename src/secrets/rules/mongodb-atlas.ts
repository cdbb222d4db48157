import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'mongodb-atlas',
    name: 'MongoDB Atlas',
    revoke: 'https://www.mongodb.com/docs/atlas/configure-api-access/',
    source: 'https://www.mongodb.com/docs/atlas/configure-api-access/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'mongodb-atlas-service-secret',
      title: 'MongoDB Atlas service account secret',
      prefix: 'mdb_sa_sk_',
      body: fake.base64url(40),
      pattern: /mdb_sa_sk_[A-Za-z0-9_-]{40}(?![A-Za-z0-9_-])/,
      opens: 'Clusters and their users.',
      severity: 'critical',
      unmistakable: true,
    },
    {
      id: 'mongodb-atlas-service-id',
      title: 'MongoDB Atlas service account id',
      prefix: 'mdb_sa_id_',
      body: fake.hex(24),
      pattern: /mdb_sa_id_[0-9a-f]{24}/,
      opens: 'Nothing by itself; it names a service account.',
      kind: 'identifier',
    },
    {
      id: 'mongodb-atlas-private-key',
      title: 'MongoDB Atlas private API key',
      ...assigned(
        'mongodb atlas private key|atlas private key|atlas api private key|atlas private api key',
        '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
      ),
      opens: 'Clusters and their users.',
      severity: 'critical',
      examples: {
        match: [
          ['MONGODB_ATLAS_PRIVATE_KEY=', fake.uuid()],
          ['"mongodbAtlasPrivateKey": "', fake.uuid(), '"'],
        ],
        ignore: [
          ['MONGODB_ATLAS_PRIVATE_KEY=', 'x'.repeat(36)],
          ['MONGODB_ATLAS_PRIVATE_KEY_HINT=', fake.uuid()],
        ],
      },
    },
  ],
);
