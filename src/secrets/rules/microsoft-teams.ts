import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'microsoft-teams',
    name: 'Microsoft Teams',
    revoke:
      'https://support.microsoft.com/en-us/office/create-incoming-webhooks-with-workflows-for-microsoft-teams-8ae491c7-0394-4861-ba59-055e33f75498',
    source:
      'https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'teams-webhook',
      title: 'Microsoft Teams webhook',
      literals: ['.webhook.office.com/webhookb2/'],
      unbounded: true,
      unmistakable: true,
      severity: 'medium',
      pattern:
        /\.webhook\.office\.com\/webhookb2\/[0-9a-f-]{36}@[0-9a-f-]{36}\/IncomingWebhook\/[0-9a-f]{32}\/[0-9a-f-]{36}/,
      opens: 'Posting messages to one channel.',
      examples: {
        match: [
          [
            'https://firm.webhook.office.com',
            '/webhookb2/',
            fake.uuid(),
            '@',
            fake.uuid(),
            '/IncomingWebhook/',
            fake.hex(32),
            '/',
            fake.uuid(),
          ],
        ],
        ignore: [['https://firm.webhook.office.com', '/webhookb2/', fake.uuid()]],
      },
    },
    {
      id: 'logic-app-url',
      title: 'signed address of a Logic App or flow',
      literals: ['.logic.azure.com'],
      unbounded: true,
      severity: 'medium',
      pattern:
        /\.logic\.azure\.com(?::443)?\/workflows\/[0-9a-f]{32}\/[A-Za-z0-9/_-]{4,120}\?[A-Za-z0-9%/._=&;-]{10,200}?sig=[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
      looks:
        '`….logic.azure.com/workflows/`, 32 hexadecimal digits, a path, and `sig=` with 43 letters, digits, `_` and `-`',
      opens: 'Starting one workflow.',
      source: 'https://learn.microsoft.com/en-us/azure/logic-apps/logic-apps-securing-a-logic-app',
      examples: {
        match: [
          [
            'https://prod-12.westeurope.logic.azure.com:443',
            '/workflows/',
            fake.hex(32),
            '/triggers/manual/paths/invoke?api-version=2016-10-01&sp=%2Ftriggers&sv=1.0&s',
            'ig=',
            fake.base64url(43),
          ],
        ],
        ignore: [
          [
            'https://prod-12.westeurope.logic.azure.com:443',
            '/workflows/',
            fake.hex(32),
            '/triggers/manual/paths/invoke?api-version=2016-10-01',
          ],
        ],
      },
    },
  ],
);
