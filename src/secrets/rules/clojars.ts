import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'clojars',
    name: 'Clojars',
    revoke: 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens',
    source: 'https://github.com/clojars/clojars-web/wiki/Deploy-Tokens',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'clojars-deploy-token',
      title: 'Clojars deploy token',
      prefix: 'CLOJARS_',
      body: fake.hex(60),
      pattern: /CLOJARS_[0-9a-f]{60}/,
      opens: 'Publishing libraries in the name of its owner.',
      unmistakable: true,
      severity: 'critical',
    },
  ],
);
