import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'helicone',
    name: 'Helicone',
    revoke: 'https://docs.helicone.ai/helicone-headers/helicone-auth',
    source: 'https://docs.helicone.ai/helicone-headers/helicone-auth',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'helicone-api-key',
      title: 'Helicone API key',
      prefix: 'sk-helicone-',
      body: `${fake.lower(7)}-${fake.lower(7)}-${fake.lower(7)}-${fake.lower(7)}`,
      pattern:
        /sk-helicone-(?:eu-)?(?:rl-|proxy-)?[a-z0-9]{7}(?:-[a-z0-9]{7}){3}(?:-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})?/,
      opens: 'Logged prompts and answers.',
      unmistakable: true,
    },
    {
      id: 'helicone-write-key',
      title: 'Helicone write key',
      prefix: 'pk-helicone-',
      body: `${fake.lower(7)}-${fake.lower(7)}-${fake.lower(7)}-${fake.lower(7)}`,
      pattern: /pk-helicone-(?:eu-)?(?:rl-)?[a-z0-9]{7}(?:-[a-z0-9]{7}){3}/,
      severity: 'medium',
      source: 'https://github.com/Helicone/helicone/blob/main/worker/src/lib/db/DBWrapper.ts',
      opens: 'Writing requests into the log of an organization.',
    },
  ],
);
