/** Formats that providers made or changed from 2024 to 2026, from their documentation and SDKs; and sentences of code that do not name them. */
import type { Random } from './random.ts';
import { checked62 } from './shapes.ts';
import { base64, type Situation } from './situation.ts';

type Make = (random: Random) => string;

const form =
  (prefix: string, ...parts: readonly Make[]): Make =>
  (random) =>
    prefix + parts.map((part) => part(random)).join('');
const word =
  (text: string): Make =>
  () =>
    text;
const alnum =
  (length: number): Make =>
  (random) =>
    random.alnum(length);
const hex =
  (length: number): Make =>
  (random) =>
    random.hex(length);
const url =
  (length: number): Make =>
  (random) =>
    random.base64url(length);
const lower =
  (length: number): Make =>
  (random) =>
    random.lower(length);

const FORMATS: Readonly<Record<string, Make>> = {
  'openai-project': form('sk-' + 'proj-', url(74), word('T3Blbk' + 'FJ'), url(74)),
  'openai-service-account': form('sk-' + 'svcacct-', url(74), word('T3Blbk' + 'FJ'), url(74)),
  'openai-admin': form('sk-' + 'admin-', url(74), word('T3Blbk' + 'FJ'), url(74)),
  'anthropic-admin': form('sk-ant-' + 'admin01-', url(93), word('AA')),
  'anthropic-oauth': form('sk-ant-' + 'oat01-', url(93), word('AA')),
  'gemini-auth': form('AQ.' + 'Ab8RN6', url(44)),
  tavily: form('tvly-' + 'dev-', alnum(32)),
  langsmith: form('lsv2_' + 'pt_', hex(32), word('_'), hex(10)),
  langfuse: (random) => `sk-lf-${random.uuid()}`,
  elevenlabs: form('sk_', hex(48)),
  pinecone: form('pcsk_', alnum(6), word('_'), alnum(63)),
  cerebras: form('csk-', lower(48)),
  fireworks: form('fw_', alnum(24)),
  jina: form('jina_', hex(32), alnum(28)),
  firecrawl: form('fc-', hex(32)),
  llamacloud: form('llx-', alnum(48)),
  'wandb-v1': form('wandb_' + 'v1_', alnum(27), word('_'), alnum(49)),
  e2b: form('e2b_', hex(40)),
  bedrock: (random) => `ABSK${base64(`BedrockAPIKey-${random.lower(4)}-at-${random.digits(12)}:${random.base64(44)}`)}`,
  'supabase-secret': form('sb_' + 'secret_', url(22), word('_'), alnum(8)),
  'stripe-organization': form('sk_' + 'org_live_', alnum(96)),
  'sentry-integration': form('sntry' + 'i_', hex(64)),
  'sentry-application': form('sntry' + 'a_', hex(64)),
  'github-app-user': (random) => `ghu_${checked62(random.alnum(30))}`,
  'gitlab-pipeline-trigger': form('glptt-', hex(40)),
  'gitlab-feed': form('glft-', url(20)),
  'docker-organization': form('dckr_' + 'oat_', url(32)),
  'cloudflare-access': form('cf' + 'ast_', alnum(40), hex(8)),
  mailersend: form('ml' + 'sn.', hex(64)),
  polar: form('polar_' + 'oat_', alnum(43)),
  snyk: (random) =>
    `snyk_uat.${random.hex(8)}.${Buffer.from(`{"e":1791000000,"h":"snyk.io","j":"${random.alnum(22)}","s":"${random.alnum(22)}"}`).toString('base64url')}.${random.base64url(86)}`,
  'buildkite-agent': form('bkua_', hex(40)),
  'slack-workflow': (random) => `xwfp-${random.digits(12)}-${random.digits(12)}-${random.alnum(24)}`,
  'atlassian-api': form('ATATT3x' + 'FfGF0', url(171), word('='), (random) => random.from('0123456789ABCDEF', 8)),
  'hashicorp-vault-service': form('hvs.', word('CAES'), url(91)),
  'infisical-service': (random) => `st.${random.uuid()}.${random.hex(32)}.${random.hex(32)}`,
  'doppler-service': form('dp.st.', word('prd.'), alnum(43)),
  prefect: form('pnu_', alnum(36)),
  'sonarqube-project': form('sqp_', hex(40)),
  readme: form('rdme_', lower(70)),
  duffel: form('duffel_' + 'live_', url(43)),
  shippo: form('shippo_' + 'live_', hex(40)),
  'azure-devops': (random) => `${random.alnum(52)}JQQJ99BKAC${'A'.repeat(13)}SAZDO${random.alnum(4)}`,
  'terraform-atlas': form('', alnum(14), word('.atlasv1.'), alnum(67)),
  'twilio-segment': form('sgp_', alnum(64)),
  'npm-token': (random) => `npm_${checked62(random.alnum(30))}`,
  xendit: form('xnd_' + 'production_', alnum(60)),
  telegram: (random) => `${random.digits(10)}:AA${random.base64url(33)}`,
  'discord-hosted': (random) => `https://discord.com/api/webhooks/${random.digits(19)}/${random.base64url(68)}`,
};

/** Places whose names do not give the key away. */
const SENTENCES: readonly ((token: string) => readonly [suffix: string, text: string])[] = [
  (token) => ['py', `import sdk\n\nclient = sdk.Client("${token}", timeout=30)\n`],
  (token) => ['go', `func main() {\n\tc := sdk.New("${token}")\n\tdefer c.Close()\n}\n`],
  (token) => ['md', `1. Open the console.\n2. Run \`acme init ${token}\` in the folder.\n`],
  (token) => ['log', `2026-11-03T09:12:44Z DEBUG connecting with ${token} (attempt 2)\n`],
  (token) => ['csv', `id,owner,value\n17,ops,${token}\n18,web,none\n`],
  (token) => ['ts', `const clients = new Map([['eu', connect('${token}')], ['us', undefined]]);\n`],
  (token) => ['sh', `set -e\n./deploy.sh "${token}" production\n`],
  (token) => ['ipynb', `{"cells":[{"cell_type":"code","source":["!acme login ${token}\\n","run()"]}]}\n`],
];

/** Every format once a round, each time in another place. */
export const RECENT: readonly Situation[] = Object.entries(FORMATS).map(([kind, make]) => ({
  kind,
  suffix: 'txt',
  write: (random) => {
    const token = make(random);
    const [, text] = random.pick(SENTENCES)(token);
    return { text, token };
  },
}));
