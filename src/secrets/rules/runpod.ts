import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'runpod',
    name: 'RunPod',
    revoke: 'https://docs.runpod.io/get-started/api-keys',
    source: 'https://docs.runpod.io/get-started/api-keys',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'runpod-api-key',
      title: 'RunPod API key',
      prefix: 'rpa_',
      body: fake.upper(40),
      pattern: /rpa_[A-Z0-9]{40,50}/,
      opens: "Machines with graphics processors, at the account's cost.",
    },
  ],
);
