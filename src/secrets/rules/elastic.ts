import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'elastic',
    name: 'Elastic',
    revoke: 'https://www.elastic.co/docs/deploy-manage/api-keys',
    source: 'https://www.elastic.co/docs/deploy-manage/api-keys',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'elastic-cloud-key',
      title: 'Elastic Cloud API key',
      prefix: 'essu_',
      body: fake.base64(40),
      opens: 'Deployments of an organization.',
      severity: 'critical',
      pattern: /essu_[A-Za-z0-9+/]{40,140}={0,2}/,
    },
    {
      id: 'elastic-api-key',
      title: 'Elasticsearch API key',
      ...assigned('elastic api key|elasticsearch api key|es api key', '[A-Za-z0-9+/]{50,80}(?![A-Za-z0-9+/])'),
      opens: 'Indices that the key allows.',
      severity: 'critical',
      examples: {
        match: [
          ['ELASTIC_API_KEY=', fake.base64(50)],
          ['"elasticApiKey": "', fake.base64(50), '"'],
        ],
        ignore: [
          ['ELASTIC_API_KEY=', 'x'.repeat(50)],
          ['ELASTIC_API_KEY_HINT=', fake.base64(50)],
        ],
      },
    },
  ],
);
