import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'elevenlabs',
    name: 'ElevenLabs',
    revoke: 'https://elevenlabs.io/app/settings/api-keys',
    source: 'https://elevenlabs.io/docs/api-reference/authentication',
    checked: '2026-11-20',
  },
  [
    {
      id: 'elevenlabs-api-key',
      title: 'ElevenLabs API key',
      prefix: 'sk_',
      body: fake.hex(48),
      pattern: /sk_[0-9a-f]{48}/,
      opens: "Speech synthesis and cloned voices, at the account's cost.",
    },
  ],
);
