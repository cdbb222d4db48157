import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'braze',
    name: 'Braze',
    revoke: 'https://www.braze.com/docs/user_guide/administrative/app_settings/api_settings_tab/',
    source: 'https://www.braze.com/docs/api/basics/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'braze-api-key',
      title: 'Braze REST API key',
      ...assigned(
        'braze api key|braze rest api key|braze key',
        '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
      ),
      opens: 'Users and messages, as far as its permissions go.',
      examples: {
        match: [
          ['BRAZE_API_KEY=', fake.uuid()],
          ['"brazeApiKey": "', fake.uuid(), '"'],
        ],
        ignore: [
          ['BRAZE_API_KEY=', 'x'.repeat(36)],
          ['BRAZE_API_KEY_HINT=', fake.uuid()],
        ],
      },
    },
  ],
);
