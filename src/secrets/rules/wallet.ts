import { fake } from '../fake.ts';
import { assigned, provider } from '../provider.ts';

export default provider(
  {
    id: 'wallet',
    name: 'Wallets',
    revoke: 'https://ethereum.org/en/security/',
    source: 'https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'bitcoin-extended-private-key',
      title: 'extended private key of a wallet',
      literals: ['xprv', 'yprv', 'zprv'],
      pattern: /[xyz]prv[1-9A-HJ-NP-Za-km-z]{107}/,
      unmistakable: true,
      severity: 'critical',
      opens: 'Every coin of the wallet; move them to a new one.',
      examples: {
        match: [['x', 'prv', fake.alnum(107).replace(/[0OIl]/g, 'k')]],
        ignore: [
          ['x', 'prv', 'k'.repeat(107)],
          ['x', 'prv', fake.alnum(20)],
        ],
      },
    },
    {
      id: 'ethereum-private-key',
      title: 'private key of an Ethereum account',
      ...assigned(
        'wallet private key|eth private key|ethereum private key|deployer private key|evm private key|signer private key',
        '0x[0-9a-f]{64}',
      ),
      opens: 'Every coin and token of the account; move them to a new one.',
      severity: 'critical',
      examples: {
        match: [
          ['WALLET_PRIVATE_KEY=', '0x', fake.hex(64)],
          ['"walletPrivateKey": "', '0x', fake.hex(64), '"'],
        ],
        ignore: [
          ['WALLET_PRIVATE_KEY=', 'x'.repeat(64)],
          ['WALLET_PRIVATE_KEY_HINT=', '0x', fake.hex(64)],
        ],
      },
    },
    {
      id: 'nostr-private-key',
      title: 'Nostr private key',
      prefix: 'nsec1',
      body: fake.lower(58),
      opens: 'Posting as its owner.',
      source: 'https://github.com/nostr-protocol/nips/blob/master/19.md',
      pattern: /nsec1[02-9ac-hj-np-z]{58}/,
      examples: {
        match: [['nsec', '1', fake.lower(58).replace(/[1bio]/g, 'q')]],
        ignore: [['nsec', '1', 'q'.repeat(58)]],
      },
    },
  ],
);
