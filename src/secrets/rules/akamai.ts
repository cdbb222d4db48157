import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'akamai',
    name: 'Akamai',
    revoke: 'https://techdocs.akamai.com/developer/docs/edgegrid',
    source: 'https://techdocs.akamai.com/developer/docs/edgegrid',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'akamai-access-token',
      title: 'Akamai EdgeGrid token',
      literals: ['akab-'],
      pattern: /akab-[a-z0-9]{16}-[a-z0-9]{16}/,
      severity: 'medium',
      opens: "Names a credential; with its secret it opens the account's interfaces.",
      examples: {
        match: [['akab', '-', fake.lower(16), '-', 'k7q2m9w4xt3v8r5p']],
        ignore: [['akab', '-', 'x'.repeat(16), '-', 'x'.repeat(16)]],
      },
    },
    {
      id: 'akamai-client-secret',
      title: 'Akamai EdgeGrid client secret',
      ...assigned('akamai client secret|edgegrid client secret|akamai secret', '[A-Za-z0-9+/]{43,43}(?![A-Za-z0-9+/])'),
      opens: "The account's interfaces, as far as the client's grants go.",
      severity: 'critical',
      examples: {
        match: [
          ['AKAMAI_CLIENT_SECRET=', fake.base64(43)],
          ['"akamaiClientSecret": "', fake.base64(43), '"'],
        ],
        ignore: [
          ['AKAMAI_CLIENT_SECRET=', 'x'.repeat(43)],
          ['AKAMAI_CLIENT_SECRET_HINT=', fake.base64(43)],
        ],
      },
    },
  ],
);
