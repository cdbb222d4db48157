import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

const BODY = `${fake.uuid()}.${fake.alnum(30)}:${fake.base64(22)}==`;

export default provider(
  {
    id: 'bitwarden',
    name: 'Bitwarden',
    revoke: 'https://bitwarden.com/help/access-tokens/',
    source: 'https://github.com/bitwarden/sdk-internal',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'bitwarden-machine-token',
      title: 'Bitwarden Secrets Manager token',
      ...assigned(
        'bws access token|bitwarden access token|bitwarden token|bws token',
        '0\\.[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\\.[A-Za-z0-9]{30}:[A-Za-z0-9+/]{22}==',
      ),
      unmistakable: true,
      severity: 'critical',
      opens: 'The secrets that a machine account may read, with the key to decrypt them.',
      examples: {
        match: [
          ['BWS_ACCESS_TOKEN=0.', BODY],
          ['"bitwardenAccessToken": "0.', BODY, '"'],
        ],
        ignore: [
          ['BWS_ACCESS_TOKEN=1.', BODY],
          ['BWS_ACCESS_TOKEN=0.', fake.uuid()],
        ],
      },
    },
  ],
);
