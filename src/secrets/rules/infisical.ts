import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'infisical',
    name: 'Infisical',
    revoke: 'https://infisical.com/docs/documentation/platform/token',
    source: 'https://infisical.com/docs/internals/service-tokens',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'infisical-service-token',
      title: 'Infisical service token',
      literals: ['st.'],
      pattern: /st\.(?:[0-9a-f]{24}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[0-9a-f]{32}\.[0-9a-f]{32}/,
      unmistakable: true,
      severity: 'critical',
      opens: 'All secrets of the environments that it was made for.',
      looks: '`st.`, an identifier, and two parts of 32 hexadecimal digits',
      examples: {
        match: [['st', '.', '67fcd8b4-f085-480c-beb8-d49280ca1c62', '.', fake.hex(32), '.', fake.hex(32)]],
        ignore: [
          ['st', '.67fcd8b4-f085-480c-beb8-d49280ca1c62.', fake.hex(32)],
          ['st', '.abc.def.ghi'],
          ['a1st', '.67fcd8b4-f085-480c-beb8-d49280ca1c62.', fake.hex(32), '.', fake.hex(12)],
        ],
      },
    },
  ],
);
