import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'posthog',
    name: 'PostHog',
    revoke: 'https://posthog.com/docs/api',
    source: 'https://posthog.com/docs/api',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'posthog-personal-key',
      title: 'PostHog personal API key',
      prefix: 'phx_',
      body: fake.alnum(40),
      pattern: /phx_[A-Za-z0-9]{40,60}/,
      opens: 'Events and settings that its owner may use.',
    },
    {
      id: 'posthog-secure-flags-key',
      title: 'PostHog feature flags secure key',
      prefix: 'phs_',
      body: fake.alnum(40),
      pattern: /phs_[A-Za-z0-9]{40,60}/,
      opens: 'All feature flags of a project, with their rules.',
      severity: 'medium',
    },
    {
      id: 'posthog-project-key',
      title: 'PostHog project key',
      prefix: 'phc_',
      body: fake.alnum(40),
      pattern: /phc_[A-Za-z0-9]{40,60}/,
      opens: 'Sending events to one project; it is made to be public.',
      kind: 'publishable',
    },
  ],
);
