import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'wandb',
    name: 'Weights & Biases',
    revoke: 'https://docs.wandb.ai/support/kb-articles/find_api_key',
    source: 'https://docs.wandb.ai/quickstart',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'wandb-v1-key',
      title: 'Weights & Biases API key',
      prefix: 'wandb_v1_',
      body: `${fake.alnum(27)}_${fake.alnum(49)}`,
      pattern: /wandb_v1_[A-Za-z0-9_]{64,96}/,
      source: 'https://docs.wandb.ai/support/models/articles/why-does-my-api-key-fail-with-must-be-40-characters',
      checked: '2026-11-27',
      unmistakable: true,
      opens: 'Runs, models and data of its owner.',
    },
    {
      id: 'wandb-api-key',
      title: 'Weights & Biases API key',
      ...assigned('wandb api key|wandb key', '[0-9a-f]{40}'),
      opens: 'Runs, models and data of its owner.',
      examples: {
        match: [
          ['WANDB_API_KEY=', fake.hex(40)],
          ['"wandbApiKey": "', fake.hex(40), '"'],
        ],
        ignore: [
          ['WANDB_API_KEY=', 'x'.repeat(40)],
          ['WANDB_API_KEY_HINT=', fake.hex(40)],
        ],
      },
    },
  ],
);
