import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'huggingface',
    name: 'Hugging Face',
    revoke: 'https://huggingface.co/settings/tokens',
    source: 'https://huggingface.co/docs/hub/security-tokens',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'huggingface-user-token',
      title: 'Hugging Face access token',
      prefix: 'hf_',
      body: fake.alnum(34),
      pattern: /hf_[A-Za-z0-9]{34}/,
      opens: 'Models, datasets and inference in the name of its owner.',
    },
    {
      id: 'huggingface-organization-token',
      title: 'Hugging Face organization token',
      prefix: 'api_org_',
      body: fake.alnum(34),
      pattern: /api_org_[A-Za-z0-9]{34}/,
      opens: 'Models and datasets of an organization.',
    },
  ],
);
