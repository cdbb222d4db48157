import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'twitter',
    name: 'X',
    revoke: 'https://docs.x.com/resources/fundamentals/authentication/overview',
    source: 'https://docs.x.com/resources/fundamentals/authentication/overview',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'twitter-bearer-token',
      title: 'X bearer token',
      prefix: 'AAAAAAAAAAAAAAAAAAAAA',
      body: fake.alnum(80),
      opens: 'Reading as the application.',
      pattern: /A{20,24}[A-Za-z0-9%+/=]{80,120}/,
      core: (token) => token.replace(/A{5,24}/g, ''),
      validate: (token) => /\d/.test(token) && /[a-z]/.test(token) && /[B-Z]/.test(token) && /%/.test(token),
      examples: {
        match: [
          ['A'.repeat(22), fake.alnum(24), '%2B', fake.alnum(50), '%3D', fake.alnum(20)],
          ['A'.repeat(21), fake.alnum(5), 'AAAAAAA', fake.alnum(24), '%3D', fake.alnum(50)],
        ],
        ignore: [['A'.repeat(140)], ['A'.repeat(22), fake.alnum(20)]],
      },
    },
    {
      id: 'twitter-consumer-secret',
      title: 'X API key secret',
      ...assigned(
        'twitter consumer secret|twitter api secret|twitter api key secret|twitter secret|twitter client secret',
        '[A-Za-z0-9]{50}',
      ),
      opens: 'Acting as the application.',
      examples: {
        match: [
          ['TWITTER_CONSUMER_SECRET=', fake.alnum(50)],
          ['"twitterConsumerSecret": "', fake.alnum(50), '"'],
        ],
        ignore: [
          ['TWITTER_CONSUMER_SECRET=', 'x'.repeat(50)],
          ['TWITTER_CONSUMER_SECRET_HINT=', fake.alnum(50)],
        ],
      },
    },
    {
      id: 'twitter-access-secret',
      title: 'X access token secret',
      ...assigned(
        'twitter access token secret|twitter access secret|twitter token secret|twitter oauth token secret',
        '[A-Za-z0-9]{45}',
      ),
      opens: 'What its owner may do, with the matching token.',
      examples: {
        match: [
          ['TWITTER_ACCESS_TOKEN_SECRET=', fake.alnum(45)],
          ['"twitterAccessTokenSecret": "', fake.alnum(45), '"'],
        ],
        ignore: [
          ['TWITTER_ACCESS_TOKEN_SECRET=', 'x'.repeat(45)],
          ['TWITTER_ACCESS_TOKEN_SECRET_HINT=', fake.alnum(45)],
        ],
      },
    },
  ],
);
