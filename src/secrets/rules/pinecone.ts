import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'pinecone',
    name: 'Pinecone',
    revoke: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
    source: 'https://docs.pinecone.io/guides/projects/manage-api-keys',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'pinecone-api-key',
      title: 'Pinecone API key',
      prefix: 'pcsk_',
      body: `${fake.alnum(5)}_${fake.alnum(63)}`,
      pattern: /pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{63}/,
      opens: 'Vectors of a project, to read and to delete.',
      unmistakable: true,
    },
    {
      id: 'pinecone-legacy-key',
      title: 'Pinecone API key',
      ...assigned('pinecone api key|pinecone key', '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'),
      opens: 'Vectors of a project, to read and to delete.',
      examples: {
        match: [
          ['PINECONE_API_KEY=', fake.uuid()],
          ['"pineconeApiKey": "', fake.uuid(), '"'],
        ],
        ignore: [
          ['PINECONE_API_KEY=', 'x'.repeat(36)],
          ['PINECONE_API_KEY_HINT=', fake.uuid()],
        ],
      },
    },
  ],
);
