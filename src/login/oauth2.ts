import { mistake } from './auth-file.ts';
import { linesOf } from './read-step.ts';
import type { Extraction, Step } from './recipe.ts';
import type { OAuth2File } from './recipe-file.ts';
import { asTemplate } from './template.ts';

type Common = Omit<Step, 'request' | 'label'>;

/** The request of an OAuth 2.0 grant (RFC 6749 4.3 and 4.4), and what is taken from its response. */
export function oauth2Step(oauth2: OAuth2File, common: Common): Common & Pick<Step, 'request'> {
  const { grant, 'token-url': url, 'client-id': id, 'client-secret': secret } = oauth2;
  if (grant === 'password' && (oauth2.username === undefined || oauth2.password === undefined))
    throw mistake(common.at, 'the grant `password` needs `username` and `password`');
  if (grant === 'client-credentials' && id === undefined)
    throw mistake(common.at, 'the grant `client-credentials` needs `client-id`');
  const isBasic = secret !== undefined && oauth2['client-authentication'] !== 'body';
  const fields = linesOf({
    grant_type: grant.replace('-', '_'),
    ...(grant === 'password' && { username: oauth2.username ?? '', password: oauth2.password ?? '' }),
    ...(oauth2.scope !== undefined && { scope: oauth2.scope }),
    ...(!isBasic && id !== undefined && { client_id: id }),
    ...(!isBasic && secret !== undefined && { client_secret: secret }),
    ...oauth2.parameters,
  });
  return {
    ...common,
    request: {
      method: 'POST',
      url,
      headers: [],
      ...(isBasic && { basic: [asTemplate(id ?? ''), asTemplate(secret)] as const }),
      body: { kind: 'form', fields },
    },
    extract: [...tokens(common), ...common.extract],
  };
}

const tokens = ({ at }: Common): Extraction[] => [
  { name: 'access_token', at, source: { from: 'json', pointer: '/access_token' } },
  { name: 'refresh_token', at, source: { from: 'json', pointer: '/refresh_token' }, optional: true },
];
