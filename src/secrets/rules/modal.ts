import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'modal',
    name: 'Modal',
    revoke: 'https://modal.com/settings/tokens',
    source: 'https://modal.com/docs/reference/modal.config',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'modal-token-secret',
      title: 'Modal token secret',
      ...assigned('modal token secret', 'as-[A-Za-z0-9]{22}'),
      opens: 'Functions and data on Modal.',
      examples: {
        match: [
          ['MODAL_TOKEN_SECRET=', 'as-', fake.alnum(22)],
          ['"modalTokenSecret": "', 'as-', fake.alnum(22), '"'],
        ],
        ignore: [
          ['MODAL_TOKEN_SECRET=', 'x'.repeat(22)],
          ['MODAL_TOKEN_SECRET_HINT=', 'as-', fake.alnum(22)],
        ],
      },
    },
  ],
);
