/** Providers of which no documentation, official client or published code is known that says what a key looks like. */
export interface UndocumentedProvider {
  readonly name: string;
  /** Which keys, and what is done instead. */
  readonly keys: string;
}

export const undocumentedProviders: readonly UndocumentedProvider[] = [
  {
    name: 'AI21, Aleph Alpha, Anyscale, Baidu, SambaNova, Novita, Nebius, SiliconFlow',
    keys: 'no prefix, length or alphabet is stated',
  },
  {
    name: 'Cohere, Deepgram, Mistral',
    keys: 'no shape is stated; the lengths that their rules ask for are those of keys in public code',
  },
  { name: 'Exa, Voyage, Weaviate, Qdrant Cloud, Zilliz', keys: 'no shape is stated' },
  {
    name: 'DeepSeek, Moonshot (Kimi), Alibaba Model Studio, Zhipu (Z.ai), MiniMax',
    keys: '`sk-` or none; it is shared with others, so that only the name shows whose',
  },
  { name: 'DigitalOcean Gradient', keys: '`sk-do-` is found in public code only' },
  { name: 'Cursor, Windsurf, Devin', keys: 'prefixes are found in public code only' },
  { name: 'Brave Search, Serper, SerpApi, You.com', keys: 'no shape is stated' },
  {
    name: 'Hetzner, Linode, Vultr, OVHcloud, Scaleway, Exoscale, Civo',
    keys: 'no prefix; recognised by their names, as random text of the right length where the length is known',
  },
  { name: 'Fastly, Akamai client secrets, Bunny', keys: 'no prefix is stated' },
  { name: 'Railway, Koyeb, Northflank', keys: 'a UUID or random text without a prefix' },
  {
    name: 'Upstash, Turso, Snowflake programmatic tokens',
    keys: 'random text or a JSON Web Token without a mark of its own',
  },
  { name: 'PagerDuty, Opsgenie, Splunk On-Call, Better Stack', keys: 'random text or a UUID without a prefix' },
  { name: 'Travis CI, Drone, Semaphore, Codecov', keys: 'no shape is stated' },
  { name: 'Trello keys, Asana client secrets, Monday', keys: 'random text without a prefix' },
  {
    name: 'PayPal, Razorpay, Coinbase, Lemon Squeezy, Recurly, Chargebee',
    keys: 'secrets without a prefix, or a JSON Web Token',
  },
  { name: 'Vonage, Bird (MessageBird), Plivo, Sinch, Infobip', keys: 'secrets without a prefix' },
  { name: 'Postmark, SparkPost, Mailtrap, Mailjet', keys: 'a UUID or hexadecimal digits without a prefix' },
  { name: 'Pusher, Ably, Stream, Agora, Twitch, Zoom', keys: 'random text without a prefix' },
  { name: 'Zendesk, Freshdesk, Front, Help Scout', keys: 'random text without a prefix' },
  { name: 'Okta', keys: 'the documentation shows that a token begins with `00`, no more' },
  { name: 'Auth0, Keycloak, FusionAuth', keys: 'client secrets are random text, or whatever was configured' },
  {
    name: 'Cloudflare',
    keys: 'the page of its formats says that a checksum ends a token, not how it is made; it is not verified',
  },
  {
    name: 'GitHub fine-grained tokens, Grafana service account tokens',
    keys: 'they end in a checksum whose making is not published; it is not verified',
  },
];
