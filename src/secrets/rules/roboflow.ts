import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'roboflow',
    name: 'Roboflow',
    revoke: 'https://docs.roboflow.com/developer/authentication/find-your-roboflow-api-key',
    source: 'https://docs.roboflow.com/developer/authentication',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'roboflow-api-key',
      title: 'Roboflow API key',
      ...assigned('roboflow api key|roboflow key', '[A-Za-z0-9]{20}'),
      opens: 'Images and models of a workspace.',
      examples: {
        match: [
          ['ROBOFLOW_API_KEY=', fake.alnum(20)],
          ['"roboflowApiKey": "', fake.alnum(20), '"'],
        ],
        ignore: [
          ['ROBOFLOW_API_KEY=', 'x'.repeat(20)],
          ['ROBOFLOW_API_KEY_HINT=', fake.alnum(20)],
        ],
      },
    },
  ],
);
