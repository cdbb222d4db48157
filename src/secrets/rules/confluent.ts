import { crcBase64, tailChecksum } from '../checksum.ts';
import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';
import type { Checksum } from '../rule.ts';

const tail = tailChecksum('cflt'.length, 6, crcBase64);
/** Right digits prove the secret; wrong ones prove nothing, as a rule says no more than the length. */
const checkDigits = (token: string): Checksum => (tail(token) === 'valid' ? 'valid' : 'none');
const BODY = fake.base64(54);

export default provider(
  {
    id: 'confluent',
    name: 'Confluent',
    revoke:
      'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
    source:
      'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'confluent-api-secret',
      title: 'Confluent Cloud API secret',
      literals: ['cflt'],
      pattern: /cflt[A-Za-z0-9+/]{60}(?![A-Za-z0-9+/=])/,
      checksum: checkDigits,
      severity: 'critical',
      opens: 'Clusters and topics, with the id of its key.',
      examples: {
        match: [
          ['cf', 'lt', BODY, crcBase64(BODY)],
          ['cf', 'lt', fake.alnum(60)],
        ],
        ignore: [
          ['cf', 'lt', 'x'.repeat(60)],
          ['cf', 'lt', fake.base64(20)],
        ],
      },
    },
    {
      id: 'confluent-legacy-secret',
      title: 'Confluent Cloud API secret',
      ...assigned(
        'confluent api secret|confluent cloud api secret|confluent secret|confluent kafka secret|sasl_password',
        '[A-Za-z0-9+/]{64}(?![A-Za-z0-9+/=])',
      ),
      opens: 'Clusters and topics, with the id of its key.',
      severity: 'critical',
      examples: {
        match: [
          ['CONFLUENT_API_SECRET=', fake.base64(64)],
          ['"confluentApiSecret": "', fake.base64(64), '"'],
        ],
        ignore: [
          ['CONFLUENT_API_SECRET=', 'x'.repeat(64)],
          ['CONFLUENT_API_KEY=', fake.upper(16)],
        ],
      },
    },
  ],
);
