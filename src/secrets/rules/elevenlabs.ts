import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'elevenlabs',
    name: 'ElevenLabs',
    revoke: 'https://elevenlabs.io/app/settings/api-keys',
    source: 'https://github.com/elevenlabs/elevenlabs-python/blob/main/src/elevenlabs/speech_engine/resource.py',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'elevenlabs-api-key',
      title: 'ElevenLabs API key',
      prefix: 'sk_',
      body: fake.hex(48),
      pattern: /sk_[0-9a-f]{48}(?:_residency_[a-z0-9]{2,12})?/,
      opens: "Speech synthesis and cloned voices, at the account's cost.",
    },
  ],
);
