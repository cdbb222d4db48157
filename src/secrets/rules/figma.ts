import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'figma',
    name: 'Figma',
    revoke: 'https://help.figma.com/hc/en-us/articles/8085703771159-Manage-personal-access-tokens',
    source: 'https://developers.figma.com/docs/rest-api/authentication/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'figma-personal-token',
      title: 'Figma personal access token',
      prefix: 'figd_',
      body: fake.base64url(40),
      pattern: /figd_[A-Za-z0-9_-]{40}(?![A-Za-z0-9_-])/,
      opens: 'Files that its owner may open.',
    },
    {
      id: 'figma-oauth-token',
      title: 'Figma OAuth token',
      prefix: 'figu_',
      body: fake.base64url(40),
      pattern: /figu_[A-Za-z0-9_-]{40}(?![A-Za-z0-9_-])/,
      opens: 'What the user let an application do.',
    },
    {
      id: 'figma-oauth-refresh-token',
      title: 'Figma OAuth refresh token',
      prefix: 'figur_',
      body: fake.base64url(40),
      pattern: /figur_[A-Za-z0-9_-]{40}(?![A-Za-z0-9_-])/,
      opens: 'New access tokens of a user.',
    },
  ],
);
