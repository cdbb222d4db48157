import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'render',
    name: 'Render',
    revoke: 'https://render.com/docs/api#1-create-an-api-key',
    source: 'https://render.com/docs/api',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'render-api-key',
      title: 'Render API key',
      prefix: 'rnd_',
      body: fake.alnum(28),
      pattern: /rnd_[A-Za-z0-9]{28,32}/,
      opens: 'Services and their settings.',
      severity: 'critical',
    },
    {
      id: 'render-deploy-hook',
      title: 'Render deploy hook',
      severity: 'low',
      literals: ['api.render.com/deploy/'],
      unbounded: true,
      pattern: /api\.render\.com\/deploy\/srv-[a-z0-9]{20}\?key=[A-Za-z0-9_-]{11}/,
      opens: 'Starting a deployment of one service.',
      source: 'https://render.com/docs/deploy-hooks',
      examples: {
        match: [['https://api.render.com', '/deploy/srv-', fake.lower(20), '?key=', fake.base64url(11)]],
        ignore: [['https://api.render.com', '/deploy/srv-', fake.lower(20)]],
      },
    },
  ],
);
