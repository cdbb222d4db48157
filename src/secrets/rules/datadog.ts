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
  () => [
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
      id: 'datadog-new-application-key',
      title: 'Datadog application key',
      prefix: 'ddapp_',
      body: fake.alnum(34),
      pattern: /ddapp_[A-Za-z0-9]{34}/,
      severity: 'critical',
      source: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/mes-partner-DatadogApplicationKey.html',
      checked: '2026-11-27',
      opens: 'Reading data and changing settings, with an API key.',
    },
    {
      id: 'datadog-access-token',
      title: 'Datadog access token',
      literals: ['ddpat_', 'ddsat_'],
      pattern: /dd[ps]at_[A-Za-z0-9_-]{30,100}(?![A-Za-z0-9_-])/,
      severity: 'critical',
      opens: 'What its scopes name, without any other key.',
      source: 'https://docs.datadoghq.com/account_management/personal-access-tokens/',
      checked: '2026-11-27',
      examples: {
        match: [
          ['dd', 'pat_', fake.alnum(40)],
          ['dd', 'sat_', fake.alnum(40)],
        ],
        ignore: [
          ['dd', 'pat_', 'x'.repeat(40)],
          ['dd', 'pat_', fake.alnum(12)],
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
