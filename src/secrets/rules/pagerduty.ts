import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'pagerduty',
    name: 'PagerDuty',
    revoke: 'https://support.pagerduty.com/main/docs/api-access-keys',
    source: 'https://support.pagerduty.com/main/docs/api-access-keys',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'pagerduty-api-key',
      title: 'PagerDuty API key',
      ...assigned(
        'pagerduty api key|pagerduty token|pagerduty api token|pagerduty key|pd_api_key',
        '[A-Za-z0-9_-]{20}(?![A-Za-z0-9_-])',
      ),
      opens: 'Incidents and schedules of an account.',
      examples: {
        match: [
          ['PAGERDUTY_API_KEY=', fake.base64url(20)],
          ['"pagerdutyApiKey": "', fake.base64url(20), '"'],
        ],
        ignore: [
          ['PAGERDUTY_API_KEY=', 'x'.repeat(20)],
          ['PAGERDUTY_API_KEY_HINT=', fake.base64url(20)],
        ],
      },
    },
    {
      id: 'pagerduty-routing-key',
      title: 'PagerDuty integration key',
      ...assigned('pagerduty routing key|pagerduty integration key|pagerduty service key', '[0-9a-f]{32}'),
      opens: 'Raising alerts for one service.',
      severity: 'medium',
      examples: {
        match: [
          ['PAGERDUTY_ROUTING_KEY=', fake.hex(32)],
          ['"pagerdutyRoutingKey": "', fake.hex(32), '"'],
        ],
        ignore: [
          ['PAGERDUTY_ROUTING_KEY=', 'x'.repeat(32)],
          ['PAGERDUTY_ROUTING_KEY_HINT=', fake.hex(32)],
        ],
      },
    },
  ],
);
