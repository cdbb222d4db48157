import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'doppler',
    name: 'Doppler',
    revoke: 'https://docs.doppler.com/docs/service-tokens',
    source: 'https://docs.doppler.com/reference/auth-token-formats',
    checked: '2026-11-20',
  },
  [
    {
      id: 'doppler-personal-token',
      title: 'Doppler personal token',
      prefix: 'dp.pt.',
      body: fake.alnum(40),
      pattern: /dp\.pt\.[A-Za-z0-9]{40,44}/,
      opens: 'All secrets that its owner may read.',
      unmistakable: true,
      severity: 'critical',
    },
    {
      id: 'doppler-service-token',
      title: 'Doppler service token',
      literals: ['dp.st.'],
      pattern: /dp\.st\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,44}/,
      unmistakable: true,
      severity: 'critical',
      opens: 'All secrets of one configuration.',
      examples: {
        match: [['dp', '.st.prd.', fake.alnum(43)]],
        ignore: [
          ['dp', '.st.prd.', 'x'.repeat(43)],
          ['dp', '.st.', fake.alnum(8)],
        ],
      },
    },
    {
      id: 'doppler-cli-token',
      title: 'Doppler CLI token',
      prefix: 'dp.ct.',
      body: fake.alnum(40),
      pattern: /dp\.ct\.[A-Za-z0-9]{40,44}/,
      opens: 'All secrets that its owner may read.',
      unmistakable: true,
      severity: 'critical',
    },
    {
      id: 'doppler-service-account-token',
      title: 'Doppler service account token',
      prefix: 'dp.sa.',
      body: fake.alnum(40),
      pattern: /dp\.sa\.[A-Za-z0-9]{40,44}/,
      opens: 'All secrets that the account may read.',
      unmistakable: true,
      severity: 'critical',
    },
    {
      id: 'doppler-scim-token',
      title: 'Doppler SCIM token',
      prefix: 'dp.scim.',
      body: fake.alnum(40),
      pattern: /dp\.scim\.[A-Za-z0-9]{40,44}/,
      opens: 'Adding and removing members of a workplace.',
      unmistakable: true,
    },
    {
      id: 'doppler-audit-token',
      title: 'Doppler audit token',
      prefix: 'dp.audit.',
      body: fake.alnum(40),
      pattern: /dp\.audit\.[A-Za-z0-9]{40,44}/,
      opens: 'The activity log of a workplace.',
      unmistakable: true,
    },
  ],
);
