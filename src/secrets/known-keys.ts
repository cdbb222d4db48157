/** Keys that are published on purpose and open nothing of anyone's: emulators, test keys, documentation. Not reported, whatever holds them. */

export interface KnownKeys {
  /** For a sentence: `key of the Azure Storage emulator`. */
  readonly what: string;
  /** The page that publishes them. */
  readonly source: string;
  /** A part of each that is long enough to be no other key; in pieces, so that no scanner takes this file for a leak. */
  readonly keys: readonly (readonly string[])[];
}

export const knownKeys: readonly KnownKeys[] = [
  {
    what: 'key of the Azure Storage emulators (Azurite and its predecessor)',
    source:
      'https://learn.microsoft.com/en-us/azure/storage/common/storage-use-azurite#well-known-storage-account-and-key',
    keys: [['Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1', 'OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/']],
  },
  {
    what: 'key of the Azure Cosmos DB emulator',
    source: 'https://learn.microsoft.com/en-us/azure/cosmos-db/emulator#authentication',
    keys: [['C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWE', 'HLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw']],
  },
  {
    what: 'secret key that every local Supabase starts with',
    source: 'https://supabase.com/docs/guides/local-development/cli/getting-started',
    keys: [
      ['sb_secret_', 'N7UND0UgjKTVK'],
      ['sb_publishable_', 'ACJWlzQHlZjBrEguHvfOxg'],
    ],
  },
  {
    what: 'token that every local Supabase starts with: its issuer is `supabase-demo`, in base64 at any place',
    source: 'https://supabase.com/docs/guides/self-hosting/docker',
    keys: [
      ['c3VwYWJhc2U', 'tZGVtb'],
      ['N1cGFiYXNlL', 'WRlbW'],
      ['zdXBhYmFzZS', '1kZW1v'],
    ],
  },
  {
    what: 'access keys of MinIO Play, a public server',
    source: 'https://docs.min.io/community/minio-object-store/developers/javascript/quickstart.html',
    keys: [
      ['Q3AM3UQ867', 'SPQQA43P2F'],
      ['zuf+tfteSlswRu7BJ86we', 'kitnifILbZam1KYY3TG'],
    ],
  },
  {
    what: 'accounts of the Hardhat and Foundry development networks',
    source: 'https://hardhat.org/hardhat-network/docs/reference#initial-state',
    keys: [
      ['ac0974bec39a17e36ba4a6b4d238ff94', '4bacb478cbed5efcae784d7bf4f2ff80'],
      ['59c6995e998f97a5a0044966f0945389', 'dc9e86dae88c7a8412f4603b6b78690d'],
      ['5de4111afa1a4b94908f83103eb1f170', '6367c2e68ca870fc3fb9a804cdab365a'],
      ['7c852118294e51e653712a81e05800f4', '19141751be58f605c371e15141b007a6'],
      ['47e179ec197488593b187f80a00eb0da', '91f1b9d0b13f8733639f19c30a34926a'],
      ['8b3a350cf5c34c9194ca85829a2df0ec', '3153be0318b5e2d3348e872092edffba'],
      ['92db14e403b83dfe3df233f83dfa3a0d', '7096f21ca9b0d6d6b8d88b2b4ec1564e'],
      ['4bbbf85ce3377467afe5d46f804f2218', '13b2bb87f24d81f60f1fcdbf7cbf4356'],
      ['dbda1821b80551c9d65939329250298a', 'a3472ba22feea921c0cf5d620ea67b97'],
      ['2a871d0798f97d79848a013d4936a73b', 'f4cc922c825d33c1cf7073dff6d409c6'],
    ],
  },
  {
    what: 'accounts of a deterministic Ganache network',
    source: 'https://github.com/trufflesuite/ganache',
    keys: [
      ['4f3edf983ac636a65a842ce7c78d9aa7', '06d3b113bce9c46f30d7d21715b23b1d'],
      ['6cbed15c793ce57650b9877cf6fa156f', 'bef513c4e6134f022a85b1ffdd59b2a1'],
    ],
  },
  {
    what: 'test keys of reCAPTCHA: every check passes',
    source: 'https://developers.google.com/recaptcha/docs/faq',
    keys: [
      ['6LeIxAcTAAAAA', 'JcZVRqyHh71UMIEGNQ_MXjiZKhI'],
      ['6LeIxAcTAAAAA', 'GG-vFI1TnRWxMZNFuojJ4WifJWe'],
    ],
  },
  {
    what: 'test keys of Cloudflare Turnstile',
    source: 'https://developers.cloudflare.com/turnstile/troubleshooting/testing/',
    keys: [
      ['1x0000000000000000000', '000000000000AA'],
      ['2x0000000000000000000', '000000000000AA'],
      ['3x0000000000000000000', '000000000000AA'],
    ],
  },
  {
    what: 'test key of hCaptcha',
    source: 'https://docs.hcaptcha.com/#integration-testing-test-keys',
    keys: [['0x00000000000000000000', '00000000000000000000']],
  },
  {
    what: 'keys in the documentation of AWS',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/security-creds-programmatic-access.html',
    keys: [
      ['IOSFODNN7', 'EXAMPL'],
      ['wJalrXUtnFEMI', '/K7MDENG'],
      ['je7MtGbClwBF', '/2Zp9Utk/h3yCo8nvb'],
    ],
  },
  {
    what: 'test keys in the documentation of Stripe',
    source: 'https://docs.stripe.com/api/authentication',
    keys: [
      ['4eC39HqLyjW', 'DarjtT1zdp7dc'],
      ['TYooMQauvdE', 'Dq54NiTphI7jx'],
      ['BQokikJOvBi', 'I2HlWgH4olfQ2'],
    ],
  },
  {
    what: 'tokens of RFC 6749, RFC 6750 and RFC 7009',
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-5.1',
    keys: [
      ['2YotnFZFEjr1', 'zCsicMWpAA'],
      ['tGzv3JOkF0XG', '5Qx2TlKWIA'],
      ['SplxlOBeZQQY', 'bYS6WxSbIA'],
      ['7Fjfp0ZBr1Kt', 'DRbnfVdmIw'],
      ['gX1f', 'Bat3bV'],
      ['czZCaGRSa3F0Mzpn', 'WDFmQmF0M2JW'],
      ['mF_9.B5f-', '4.1JqM'],
      ['45ghiukldja', 'hdnhzdauz'],
    ],
  },
  {
    what: 'credentials of RFC 5849',
    source: 'https://www.rfc-editor.org/rfc/rfc5849#section-1.2',
    keys: [
      ['kd94hf93', 'k423kf44'],
      ['hdhd0244', 'k9j7ao03'],
      ['pfkkdhi9', 'sl3r4s00'],
      ['hh5s93j4', 'hdidpola'],
      ['nnch734d', '00sl2jdk'],
    ],
  },
  {
    what: 'tokens in the documentation of the Docker Engine API',
    source: 'https://docs.docker.com/reference/api/engine/version/v1.51/#tag/Swarm',
    keys: [
      ['3pu6hszjas19xyp7ghgosyx9k8', 'atbfcr8p2is99znpy26u2lkl'],
      ['1h8aps2yszaiqmz2l3oc5392pg', 'k8e49qhx2aj3nyv0ui0hez2a'],
      ['7c37Cc8654o6p38Hnroyw', 'Ci19pllOnGtbdZEgtKxZu8'],
    ],
  },
  {
    what: 'keys and tokens of RFC 7515 and RFC 7517',
    source: 'https://www.rfc-editor.org/rfc/rfc7517#appendix-A',
    keys: [
      ['dBjftJeZ4CVP-mB92K', '27uhbUJU1p1r_wW1gFWFOEjXk'],
      ['AyM1SysPpbyDfgZld3umj1qz', 'KObwVMkoqQ-EstJQLr_T'],
      ['870MB6gfuTJ4HtUnUvYMyJpr', '5eUZNP4Bk43bVdj3eAE'],
      ['X4cTteJY_gn4FYPsXB8rdXix', '5vwsg1FLN5E3EaG6RJoVH'],
    ],
  },
  {
    what: 'sample token of jwt.io',
    source: 'https://jwt.io/',
    keys: [['eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6', 'Ikpv']],
  },
  {
    what: 'seeds of RFC 6238 and of the Google Authenticator key format',
    source: 'https://github.com/google/google-authenticator/wiki/Key-Uri-Format',
    keys: [
      ['GEZDGNBVGY3T', 'QOJQ'],
      ['JBSWY3DP', 'EHPK3PXP'],
    ],
  },
  {
    what: 'bot tokens in the documentation of Telegram',
    source: 'https://core.telegram.org/bots/features#botfather',
    keys: [
      ['110201543:AAHdqTcv', 'CH1vGWJxfSeofSAs0K5PALDsaw'],
      ['4839574812:AAFD39kk', 'dpWt3ywyRZergyOLMaJhac60qc'],
    ],
  },
  {
    what: 'bot token in the documentation of Discord',
    source: 'https://discord.com/developers/docs/reference#authentication',
    keys: [['MTk4NjIyNDgzNDcxOTI1MjQ4', '.Cl2FMQ.']],
  },
  {
    what: 'tokens in the documentation of GitHub',
    source: 'https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps',
    keys: [
      ['16C7e42F292c6912E77', '10c838347Ae178B4a'],
      ['1B4a2e77838347a7E420ce178', 'F2E7c6912E169246c34E1ccbF66C46812d16D5B1A9Dc86A1498'],
    ],
  },
  {
    what: 'token in the documentation of the Cloudflare API',
    source: 'https://developers.cloudflare.com/api/resources/user/subresources/tokens/',
    keys: [['8M7wS6hCpXVc-DoRnPPY', '_UCWPgy8aea4Wy6kCe5T']],
  },
  {
    what: 'token in the documentation of Grafana',
    source: 'https://grafana.com/docs/grafana/latest/administration/migration-guide/',
    keys: [['glsa_HOruNAb7SOiCdsh', 'U9algkrq7FDsNSLAa_54e2f8be']],
  },
  {
    what: 'key in the documentation of Mailgun',
    source: 'https://github.com/mailgun/documentation',
    keys: [['key-3ax6xnjp29jd6fds', '4gc373sgvjxteol0']],
  },
  {
    what: 'token in the documentation of Heroku',
    source: 'https://devcenter.heroku.com/articles/oauth',
    keys: [['HRKU-AALJCYR7SRzPkj9', '_BGqhi1jAI1J5P4WfD6ITENvdVydAPCnNcAlrMMahHrTo']],
  },
  {
    what: 'tokens in the documentation of HCP Terraform',
    source: 'https://developer.hashicorp.com/terraform/cloud-docs/api-docs/user-tokens',
    keys: [
      ['6tL24nM38M7XWQ.atlasv1', '.KmWckRfzeNmUVFNvpvwUEChKaLGznCSD6fPf3VPzqMM'],
      ['ZgqYdzuvlv8Iyg.atlasv1', '.6nV7t1OyFls341jo1xdZTP72fN0uu9VL55ozqzekfmT'],
      ['QnbSxjjhVMHJgw.atlasv1', '.gxZnWIjI5j752DGqdwEUVLOFf0mtyaQ00H9bA1j90qW'],
    ],
  },
  {
    what: 'token in the announcement of CircleCI',
    source: 'https://circleci.com/changelog/new-format-for-api-access-tokens/',
    keys: [['CCIPAT_ULUhR6rJLxYbyzyrP19iMZ', '_8fb1e3510325f7f09361de22b9420346c53ca2cb']],
  },
  {
    what: 'key in the quick start of WireGuard',
    source: 'https://www.wireguard.com/#conceptual-overview',
    keys: [['yAnz5TF+lXXJte14tji', '3zlMNq+hd2rYUIgJBgB3fBmk=']],
  },
  {
    what: 'test vectors of BIP 32 and NIP-19',
    source: 'https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki#test-vectors',
    keys: [
      [
        'xprv9s21ZrQH143K3QTDL4LXw2F7HEK3wJUD2nW2nRk4',
        'stbPy6cq3jPPqjiChkVvvNKmPGJxWUtg6LnF5kejMRNNU3TGtRBeJgk33yuGBxrMPHi',
      ],
      ['nsec1vl029mgpspedva04g90', 'vltkh6fvh240zqtv9k0t9af8935ke9laqsnlfe5'],
    ],
  },
];

const parts = knownKeys.flatMap(({ keys }) => keys.map((pieces) => pieces.join('')));
/** One expression, built at the first use: tokens are compared with all of them at once. */
let known: RegExp | undefined;

/** Whether the token is or holds a key that is published on purpose. */
export const isKnownKey = (token: string): boolean => {
  known ??= new RegExp(parts.map((part) => part.replace(/[+/.$]/g, '\\$&')).join('|'));
  return known.test(token);
};
