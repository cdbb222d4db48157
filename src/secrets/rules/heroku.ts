import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'heroku',
    name: 'Heroku',
    revoke:
      'https://help.heroku.com/PBGP6IDE/how-should-i-generate-an-api-key-that-allows-me-to-use-the-heroku-platform-api',
    source: 'https://devcenter.heroku.com/articles/authentication',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'heroku-api-key',
      title: 'Heroku API key',
      prefix: 'HRKU-AA',
      body: fake.base64url(58),
      pattern: /HRKU-AA[A-Za-z0-9_-]{58}(?![A-Za-z0-9_-])/,
      opens: 'Applications, their settings and their data.',
      unmistakable: true,
      severity: 'critical',
    },
    {
      id: 'heroku-token-of-2024',
      title: 'Heroku API key',
      prefix: 'HRKU-',
      body: fake.uuid(),
      pattern: /HRKU-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      severity: 'critical',
      source: 'https://devcenter.heroku.com/changelog-items/2842',
      unmistakable: true,
      opens: 'Applications, their settings and their data.',
    },
    {
      id: 'heroku-legacy-key',
      title: 'Heroku API key',
      ...assigned(
        'heroku api key|heroku key|heroku api token|heroku token',
        '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
      ),
      opens: 'Applications, their settings and their data.',
      severity: 'critical',
      examples: {
        match: [
          ['HEROKU_API_KEY=', fake.uuid()],
          ['"herokuApiKey": "', fake.uuid(), '"'],
        ],
        ignore: [
          ['HEROKU_API_KEY=', 'x'.repeat(36)],
          ['HEROKU_API_KEY_HINT=', fake.uuid()],
        ],
      },
    },
  ],
);
