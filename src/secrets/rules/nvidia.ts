import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'nvidia',
    name: 'NVIDIA',
    revoke: 'https://org.ngc.nvidia.com/setup/api-keys',
    source: 'https://docs.nvidia.com/ngc/latest/ngc-user-guide.html',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'nvidia-api-key',
      title: 'NVIDIA API key',
      prefix: 'nvapi-',
      body: fake.base64url(64),
      pattern: /nvapi-[A-Za-z0-9_-]{60,128}(?![A-Za-z0-9_-])/,
      opens: "NVIDIA's hosted models and registry.",
    },
  ],
);
