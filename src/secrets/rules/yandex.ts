import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'yandex',
    name: 'Yandex Cloud',
    revoke: 'https://yandex.cloud/en/docs/iam/operations/compromised-credentials',
    source: 'https://gitlab.com/gitlab-org/gitlab/-/issues/353039',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'yandex-api-key',
      title: 'Yandex Cloud API key',
      prefix: 'AQVN',
      body: fake.base64url(36),
      pattern: /AQVN[A-Za-z0-9_-]{35,38}(?![A-Za-z0-9_-])/,
      opens: 'What the service account may do through the API.',
    },
    {
      id: 'yandex-iam-token',
      title: 'Yandex Cloud IAM token',
      literals: ['t1.'],
      pattern: /t1\.[A-Za-z0-9_-]{20,400}={0,2}\.[A-Za-z0-9_-]{86}={0,2}/,
      unmistakable: true,
      opens: 'What its account may do, for up to twelve hours.',
      examples: {
        match: [['t1', '.9f7P7', fake.base64url(60), '.', fake.base64url(86)]],
        ignore: [
          ['t1', '.9f7P7', fake.base64url(60)],
          ['t1.', 'x'.repeat(60), '.', 'x'.repeat(86)],
        ],
      },
    },
  ],
);
