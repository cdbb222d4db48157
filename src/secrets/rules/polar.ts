import { crcBase62, tailChecksum } from '../checksum.ts';
import { fake } from '../fake.ts';
import { provider } from '../provider.ts';
import type { Checksum } from '../rule.ts';

const tail = tailChecksum('polar_oat_'.length, 6, crcBase62);
/** Right digits prove the key; wrong ones prove nothing, as the shape alone is Polar's. */
const checkDigits = (token: string): Checksum => (tail(token) === 'valid' ? 'valid' : 'none');
const BODY = `${fake.alnum(37)}${crcBase62(fake.alnum(37))}`;

export default provider(
  {
    id: 'polar',
    name: 'Polar',
    revoke: 'https://polar.sh/docs/integrate/oat',
    source: 'https://github.com/polarsource/polar/blob/main/server/polar/kit/crypto.py',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'polar-organization-token',
      title: 'Polar organization token',
      prefix: 'polar_oat_',
      body: BODY,
      pattern: /polar_oat_[A-Za-z0-9]{43}/,
      severity: 'critical',
      checksum: checkDigits,
      opens: "An organization's products, orders and customers.",
    },
    {
      id: 'polar-access-token',
      title: 'Polar access token',
      literals: ['polar_pat_', 'polar_at_u_', 'polar_at_o_', 'polar_rt_u_', 'polar_rt_o_'],
      pattern: /polar_(?:pat|[ar]t_[uo])_[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
      severity: 'critical',
      opens: 'What a person, or an application they let in, may do in Polar.',
      examples: {
        match: [
          ['polar', '_pat_', fake.alnum(43)],
          ['polar', '_at_u_', fake.alnum(43)],
          ['polar', '_rt_o_', fake.alnum(43)],
        ],
        ignore: [
          ['polar', '_pat_', 'x'.repeat(43)],
          ['polar', '_pat_', fake.alnum(20)],
          ['polar', '_ci_', fake.alnum(43)],
        ],
      },
    },
  ],
);
