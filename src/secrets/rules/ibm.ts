import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'ibm',
    name: 'IBM Cloud',
    revoke: 'https://cloud.ibm.com/docs/account?topic=account-userapikey',
    source: 'https://cloud.ibm.com/docs/account?topic=account-userapikey',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'ibm-cloud-api-key',
      title: 'IBM Cloud API key',
      ...assigned(
        'ibm api key|ibmcloud api key|ibm cloud api key|watson api key',
        '[A-Za-z0-9_-]{44}(?![A-Za-z0-9_-])',
      ),
      opens: 'What its owner may do in the account.',
      severity: 'critical',
      examples: {
        match: [
          ['IBM_API_KEY=', fake.base64url(44)],
          ['"ibmApiKey": "', fake.base64url(44), '"'],
        ],
        ignore: [
          ['IBM_API_KEY=', 'x'.repeat(44)],
          ['IBM_API_KEY_HINT=', fake.base64url(44)],
        ],
      },
    },
  ],
);
