import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'ngrok',
    name: 'ngrok',
    revoke: 'https://ngrok.com/docs/agent/',
    source: 'https://ngrok.com/docs/api/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'ngrok-authtoken',
      title: 'ngrok auth token',
      ...assigned(
        'ngrok authtoken|ngrok auth token|ngrok token|ngrok api key',
        '[A-Za-z0-9]{26,28}_[A-Za-z0-9]{20,21}',
      ),
      opens: "Tunnels in its owner's name.",
      examples: {
        match: [
          ['NGROK_AUTHTOKEN=', fake.alnum(26), '_', fake.alnum(20)],
          ['"ngrokAuthtoken": "', fake.alnum(26), '_', fake.alnum(20), '"'],
        ],
        ignore: [
          ['NGROK_AUTHTOKEN=', 'x'.repeat(46)],
          ['NGROK_AUTHTOKEN_HINT=', fake.alnum(26), '_', fake.alnum(20)],
        ],
      },
    },
  ],
);
