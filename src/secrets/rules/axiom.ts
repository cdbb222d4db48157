import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'axiom',
    name: 'Axiom',
    revoke: 'https://axiom.co/docs/reference/tokens',
    source: 'https://github.com/axiomhq/axiom-go/blob/main/internal/config/token.go',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'axiom-api-token',
      title: 'Axiom API token',
      prefix: 'xaat-',
      body: fake.uuid(),
      pattern: /xaat-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      opens: 'Sending or reading the data that the token was made for.',
    },
    {
      id: 'axiom-personal-token',
      title: 'Axiom personal token',
      prefix: 'xapt-',
      body: fake.uuid(),
      pattern: /xapt-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      severity: 'critical',
      opens: 'What its owner may do in their organizations.',
    },
  ],
);
