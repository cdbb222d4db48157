import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'opsgenie',
    name: 'Opsgenie',
    revoke: 'https://support.atlassian.com/opsgenie/docs/api-key-management/',
    source: 'https://support.atlassian.com/opsgenie/docs/api-key-management/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'opsgenie-api-key',
      title: 'Opsgenie API key',
      ...assigned(
        'opsgenie api key|opsgenie key|genie key|geniekey',
        '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
      ),
      opens: 'Alerts and schedules of an account.',
      examples: {
        match: [
          ['OPSGENIE_API_KEY=', fake.uuid()],
          ['"opsgenieApiKey": "', fake.uuid(), '"'],
        ],
        ignore: [
          ['OPSGENIE_API_KEY=', 'x'.repeat(36)],
          ['OPSGENIE_API_KEY_HINT=', fake.uuid()],
        ],
      },
    },
  ],
);
