import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'hubspot',
    name: 'HubSpot',
    revoke: 'https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/overview',
    source: 'https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/overview',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'hubspot-private-app-token',
      title: 'HubSpot private app token',
      literals: ['pat-'],
      pattern: /pat-(?:na|eu|ap)\d-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      unmistakable: true,
      opens: 'Contacts and deals, as far as its scopes go.',
      examples: {
        match: [['pat', '-na1-', fake.uuid()]],
        ignore: [
          ['pat', '-na1-', '00000000-0000-0000-0000-000000000000'],
          ['pat', '-na1-', fake.hex(8)],
        ],
      },
    },
    {
      id: 'hubspot-api-key',
      title: 'HubSpot API key',
      ...assigned(
        'hubspot api key|hapikey|hubspot key',
        '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
      ),
      opens: 'Contacts and deals of an account.',
      examples: {
        match: [
          ['HUBSPOT_API_KEY=', fake.uuid()],
          ['"hubspotApiKey": "', fake.uuid(), '"'],
        ],
        ignore: [
          ['HUBSPOT_API_KEY=', 'x'.repeat(36)],
          ['HUBSPOT_API_KEY_HINT=', fake.uuid()],
        ],
      },
    },
  ],
);
