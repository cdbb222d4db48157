import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'onepassword',
    name: '1Password',
    revoke: 'https://developer.1password.com/docs/service-accounts/manage-service-accounts/',
    source: 'https://developer.1password.com/docs/service-accounts/',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'onepassword-service-token',
      title: '1Password service account token',
      prefix: 'ops_eyJ',
      body: fake.base64(250),
      opens: 'Vaults that the account may read.',
      unmistakable: true,
      severity: 'critical',
      pattern: /ops_eyJ[A-Za-z0-9+/_-]{200,1200}={0,2}/,
    },
    {
      id: 'onepassword-secret-key',
      title: '1Password Secret Key',
      literals: ['A3-'],
      pattern: /A3-[A-Z0-9]{6}-(?:[A-Z0-9]{6}-[A-Z0-9]{5}|[A-Z0-9]{11})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}/,
      unmistakable: true,
      looks: '`A3-`, 6 capitals and digits, then groups of 5 or 6 with `-` between',
      opens: 'A 1Password account, together with its password.',
      source: 'https://support.1password.com/secret-key/',
      examples: {
        match: [['A3', '-', fake.upper(6), '-', fake.upper(11), '-', fake.upper(5), '-', 'K7Q2M', '-', 'W9XT3']],
        ignore: [['A3', '-', fake.upper(6)]],
      },
    },
  ],
);
