import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'tencent',
    name: 'Tencent Cloud',
    revoke: 'https://www.tencentcloud.com/document/product/598/32675',
    source: 'https://www.tencentcloud.com/document/product/598/32675',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'tencent-secret-id',
      title: 'Tencent Cloud secret id',
      prefix: 'AKID',
      body: fake.alnum(32),
      pattern: /AKID[A-Za-z0-9]{32}/,
      opens: 'Names a key; with its secret it opens the account.',
      severity: 'medium',
    },
    {
      id: 'tencent-secret-key',
      title: 'Tencent Cloud secret key',
      ...assigned('tencent secret key|tencentcloud secret key|cos secret key', '[A-Za-z0-9]{32}'),
      opens: "What the key's user may do in the account.",
      severity: 'critical',
      examples: {
        match: [
          ['TENCENT_SECRET_KEY=', fake.alnum(32)],
          ['"tencentSecretKey": "', fake.alnum(32), '"'],
        ],
        ignore: [
          ['TENCENT_SECRET_KEY=', 'x'.repeat(32)],
          ['TENCENT_SECRET_KEY_HINT=', fake.alnum(32)],
        ],
      },
    },
  ],
);
