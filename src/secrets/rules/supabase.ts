import { splitCompact } from '../../peel/jwt.ts';
import { fake } from '../fake.ts';
import { provider } from '../provider.ts';
import type { SecretKind } from '../rule.ts';

const roleOf = (token: string): string => {
  const payload = /"role"\s{0,2}:\s{0,2}"([a-z_]{1,30})"/.exec(splitCompact(token)?.payload ?? '');
  return payload?.[1] ?? '';
};

const kindOf = (token: string): SecretKind => (roleOf(token) === 'service_role' ? 'secret' : 'publishable');
const isOurs = (token: string): boolean =>
  ['anon', 'service_role'].includes(roleOf(token)) && /supabase/.test(splitCompact(token)?.payload ?? '');

const tokenOf = (role: string): readonly string[] =>
  [
    { alg: 'HS256', typ: 'JWT' },
    { iss: 'supabase', ref: fake.lower(20), role, iat: 1_700_000_000, exp: 2_015_000_000 },
  ]
    .map((part) => `${Buffer.from(JSON.stringify(part)).toString('base64url')}.`)
    .concat(fake.base64url(43));

export default provider(
  {
    id: 'supabase',
    name: 'Supabase',
    revoke: 'https://supabase.com/docs/guides/api/api-keys',
    source: 'https://supabase.com/docs/guides/api/api-keys',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'supabase-jwt-key',
      title: 'Supabase project key',
      literals: ['eyJ'],
      kindOf,
      validate: isOurs,
      unmistakable: true,
      severity: 'critical',
      pattern: /eyJ[A-Za-z0-9_-]{10,200}\.[A-Za-z0-9_-]{20,600}\.[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
      opens:
        'With the role service_role the whole database, past row-level security; with the role anon what the policies allow everyone.',
      examples: { match: [tokenOf('service_role'), tokenOf('anon')], ignore: [tokenOf('authenticated')] },
    },
    {
      id: 'supabase-secret-key',
      title: 'Supabase secret key',
      prefix: 'sb_secret_',
      body: `${fake.base64url(22)}_${fake.alnum(8)}`,
      pattern: /sb_secret_[A-Za-z0-9_-]{22}_[A-Za-z0-9]{8}/,
      unmistakable: true,
      severity: 'critical',
      opens: 'The whole database, past row-level security.',
    },
    {
      id: 'supabase-publishable-key',
      title: 'Supabase publishable key',
      kind: 'publishable',
      prefix: 'sb_publishable_',
      body: `${fake.base64url(22)}_${fake.alnum(8)}`,
      pattern: /sb_publishable_[A-Za-z0-9_-]{22}_[A-Za-z0-9]{8}/,
      opens: 'What the row-level policies allow everyone; it is made to be public.',
    },
    {
      id: 'supabase-access-token',
      title: 'Supabase personal access token',
      prefix: 'sbp_',
      body: fake.hex(40),
      pattern: /sbp_(?:v0_|oauth_)?[0-9a-f]{40}/,
      severity: 'critical',
      opens: 'All projects of its owner, through the management interface.',
    },
  ],
);
