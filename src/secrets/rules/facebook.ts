import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'facebook',
    name: 'Meta',
    revoke: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
    source: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'facebook-access-token',
      title: 'Facebook access token',
      prefix: 'EAA',
      body: fake.alnum(120),
      opens: 'What the user let an application do.',
      pattern: /EAA[MCA-Z][A-Za-z0-9]{100,400}/,
      examples: {
        match: [['EA', 'AC', fake.alnum(180)]],
        ignore: [
          ['EA', 'AC', fake.alnum(20)],
          ['EA', 'AA', 'A'.repeat(150)],
        ],
      },
      validate: (token) => /\d/.test(token) && /[a-z]/.test(token),
    },
    {
      id: 'facebook-app-secret',
      title: 'Facebook app secret',
      ...assigned(
        'facebook app secret|fb app secret|facebook client secret|facebook secret|fb_secret|meta app secret|instagram app secret',
        '[0-9a-f]{32}',
      ),
      opens: 'Acting as the application.',
      severity: 'critical',
      examples: {
        match: [
          ['FACEBOOK_APP_SECRET=', fake.hex(32)],
          ['"facebookAppSecret": "', fake.hex(32), '"'],
        ],
        ignore: [
          ['FACEBOOK_APP_SECRET=', 'x'.repeat(32)],
          ['FACEBOOK_APP_SECRET_HINT=', fake.hex(32)],
        ],
      },
    },
    {
      id: 'facebook-app-token',
      title: 'Facebook app token',
      ...assigned(
        'access token|app access token|facebook token|fb app token',
        '\\d{15,16}\\|[A-Za-z0-9_-]{27}(?![A-Za-z0-9_-])',
      ),
      opens: 'Acting as the application.',
      examples: {
        match: [['access_token=', fake.digits(16), '|', fake.base64url(27)]],
        ignore: [['access_token=', fake.digits(16), '|', 'x'.repeat(27)], ['access_token=1|2|3']],
      },
    },
    {
      id: 'instagram-access-token',
      title: 'Instagram access token',
      prefix: 'IGQ',
      body: fake.alnum(120),
      opens: 'What the user let an application do.',
      pattern: /IGQ[A-Z][A-Za-z0-9_-]{100,400}/,
      examples: { match: [['IG', 'QV', fake.alnum(160)]], ignore: [['IG', 'QV', fake.alnum(20)]] },
    },
  ],
);
