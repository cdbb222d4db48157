import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'salesforce',
    name: 'Salesforce',
    revoke: 'https://help.salesforce.com/s/articleView?id=sf.connected_app_rotate_consumer_details.htm',
    source: 'https://help.salesforce.com/s/articleView?id=sf.connected_app_overview.htm',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'salesforce-access-token',
      title: 'Salesforce access token',
      literals: ['00D'],
      pattern: /00D[A-Za-z0-9]{12,15}![A-Za-z0-9_.]{80,260}/,
      unmistakable: true,
      severity: 'critical',
      opens: 'What its user may do in an organization, until the session ends.',
      examples: { match: [['00D', fake.alnum(12), '!AQ', fake.alnum(94)]], ignore: [['00D', fake.alnum(12)]] },
    },
    {
      id: 'salesforce-consumer-secret',
      title: 'Salesforce consumer secret',
      ...assigned(
        'salesforce client secret|salesforce consumer secret|sfdc client secret|sf client secret',
        '[A-Z0-9]{64}',
      ),
      opens: 'Acting as the connected application.',
      examples: {
        match: [
          ['SALESFORCE_CLIENT_SECRET=', fake.upper(64)],
          ['"salesforceClientSecret": "', fake.upper(64), '"'],
        ],
        ignore: [
          ['SALESFORCE_CLIENT_SECRET=', 'x'.repeat(64)],
          ['SALESFORCE_CLIENT_SECRET_HINT=', fake.upper(64)],
        ],
      },
    },
    {
      id: 'salesforce-refresh-token',
      title: 'Salesforce refresh token',
      prefix: '5Aep861',
      body: fake.alnum(60),
      opens: 'New access tokens of a user.',
      pattern: /5Aep861[A-Za-z0-9_.]{60,120}/,
    },
  ],
);
