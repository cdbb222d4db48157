import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'octopus',
    name: 'Octopus Deploy',
    revoke: 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key',
    source: 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'octopus-api-key',
      title: 'Octopus Deploy API key',
      prefix: 'API-',
      body: fake.upper(26),
      pattern: /API-[A-Z0-9]{26}/,
      severity: 'critical',
      validate: (token) => /\d/.test(token) && /[A-Z]{3}/.test(token.slice(4)),
      opens: 'Deployments and their variables, as its owner.',
    },
  ],
);
