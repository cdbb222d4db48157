import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'upstash',
    name: 'Upstash',
    revoke: 'https://upstash.com/docs/redis/features/restapi',
    source: 'https://upstash.com/docs/redis/features/restapi',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'upstash-redis-token',
      title: 'Upstash Redis token',
      ...assigned(
        'upstash redis rest token|upstash rest token|kv rest api token|upstash redis token|upstash token',
        '[A-Za-z0-9]{40,120}',
      ),
      opens: 'The data of one database.',
      severity: 'critical',
      examples: {
        match: [
          ['UPSTASH_REDIS_REST_TOKEN=', fake.alnum(40)],
          ['"upstashRedisRestToken": "', fake.alnum(40), '"'],
        ],
        ignore: [
          ['UPSTASH_REDIS_REST_TOKEN=', 'x'.repeat(40)],
          ['UPSTASH_REDIS_REST_TOKEN_HINT=', fake.alnum(40)],
        ],
      },
    },
  ],
);
