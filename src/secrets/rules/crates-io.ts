import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

export default provider(
  {
    id: 'crates-io',
    name: 'crates.io',
    revoke: 'https://crates.io/settings/tokens',
    source: 'https://doc.rust-lang.org/cargo/reference/publishing.html',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'crates-io-token',
      title: 'crates.io API token',
      prefix: 'cio',
      body: fake.alnum(32),
      pattern: /cio[A-Za-z0-9]{32}/,
      opens: 'Publishing crates in the name of its owner.',
      severity: 'critical',
      validate: (token) => /\d/.test(token) && /[A-Z]/.test(token) && /[a-z]/.test(token.slice(3)),
    },
    {
      id: 'crates-io-publishing-token',
      title: 'crates.io trusted publishing token',
      prefix: 'cio_tp_',
      body: fake.alnum(32),
      pattern: /cio_tp_[A-Za-z0-9]{32}/,
      severity: 'medium',
      source: 'https://github.com/rust-lang/crates.io/blob/main/crates/crates_io_trustpub/src/access_token.rs',
      opens: 'Publishing one crate, for half an hour.',
    },
  ],
);
