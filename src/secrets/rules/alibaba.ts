import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'alibaba',
    name: 'Alibaba Cloud',
    revoke: 'https://www.alibabacloud.com/help/en/ram/user-guide/delete-an-accesskey-pair-of-a-ram-user',
    source: 'https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'alibaba-access-key-id',
      title: 'Alibaba Cloud access key id',
      prefix: 'LTAI',
      body: fake.alnum(16),
      pattern: /LTAI[A-Za-z0-9]{16,20}/,
      opens: 'Names a key; with its secret it opens the account.',
      severity: 'medium',
      validate: (token) => /\d/.test(token),
    },
    {
      id: 'alibaba-access-key-secret',
      title: 'Alibaba Cloud access key secret',
      ...assigned(
        'aliyun access key secret|alibaba access key secret|alibaba cloud access key secret|aliyun secret|accesskeysecret',
        '[A-Za-z0-9]{30}',
      ),
      opens: "What the key's user may do in the account.",
      severity: 'critical',
      examples: {
        match: [
          ['ALIYUN_ACCESS_KEY_SECRET=', fake.alnum(30)],
          ['"aliyunAccessKeySecret": "', fake.alnum(30), '"'],
        ],
        ignore: [
          ['ALIYUN_ACCESS_KEY_SECRET=', 'x'.repeat(30)],
          ['ALIYUN_ACCESS_KEY_SECRET_HINT=', fake.alnum(30)],
        ],
      },
    },
  ],
);
