import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'datadog',
    name: 'Datadog',
    revoke: 'https://docs.datadoghq.com/account_management/api-app-keys/',
    source: 'https://docs.datadoghq.com/account_management/api-app-keys/',
    checked: '2026-11-20',
  },
  [
    {
      id: 'datadog-api-key',
      title: 'Datadog API key',
      ...assigned('datadog api key|dd_api_key|dd-api-key|ddapikey', '[0-9a-f]{32}'),
      opens: 'Sending data to an account.',
      examples: {
        match: [
          ['DATADOG_API_KEY=', fake.hex(32)],
          ['"datadogApiKey": "', fake.hex(32), '"'],
        ],
        ignore: [
          ['DATADOG_API_KEY=', 'x'.repeat(32)],
          ['DATADOG_API_KEY_HINT=', fake.hex(32)],
        ],
      },
    },
    {
      id: 'datadog-application-key',
      title: 'Datadog application key',
      ...assigned(
        'datadog app key|datadog application key|dd_app_key|dd_application_key|dd-application-key|ddappkey',
        '[0-9a-f]{40}',
      ),
      opens: 'Reading data and changing settings, with an API key.',
      severity: 'critical',
      examples: {
        match: [
          ['DATADOG_APP_KEY=', fake.hex(40)],
          ['"datadogAppKey": "', fake.hex(40), '"'],
        ],
        ignore: [
          ['DATADOG_APP_KEY=', 'x'.repeat(40)],
          ['DATADOG_APP_KEY_HINT=', fake.hex(40)],
        ],
      },
    },
    {
      id: 'datadog-client-token',
      title: 'Datadog client token',
      prefix: 'pub',
      body: fake.hex(32),
      pattern: /pub[0-9a-f]{32}/,
      opens: 'Sending data from browsers; it is made to be public.',
      kind: 'publishable',
    },
  ],
);
