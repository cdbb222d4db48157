import { crcHex, tailChecksum } from '../checksum.ts';
import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

const BODY = `${fake.alnum(32)}`;

export default provider(
  {
    id: 'zuplo',
    name: 'Zuplo',
    revoke: 'https://zuplo.com/docs/articles/api-key-leak-detection',
    source: 'https://zuplo.com/docs/articles/api-key-leak-detection',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'zuplo-api-key',
      title: 'Zuplo API key',
      literals: ['zpka_'],
      pattern: /zpka_[A-Za-z0-9]{32}_[0-9a-f]{8}/,
      checksum: (token) => tailChecksum(5, 8, (body) => crcHex(body.slice(0, -1)))(token),
      opens: 'An API behind the gateway, as one consumer.',
      examples: {
        match: [['zpka_', BODY, '_', crcHex(BODY)]],
        ignore: [
          ['zpka_', BODY, '_', crcHex(`${BODY}1`)],
          ['zpka_', BODY],
        ],
      },
    },
  ],
);
