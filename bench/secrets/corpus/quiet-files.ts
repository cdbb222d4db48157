/** What must not be reported in files: what is beside keys, under their names, or only looks like a key. */
import { createHash } from 'node:crypto';
import type { Random } from './random.ts';
import { base64, quiet, type Situation } from './situation.ts';

const digest = (random: Random, how: string, as: 'hex' | 'base64'): string =>
  createHash(how).update(random.bytes(24)).digest(as);
const b64 = (random: Random, bytes: number): string => random.bytes(bytes).toString('base64');
const NAMES = ['DB_PASSWORD', 'STRIPE_SECRET_KEY', 'API_TOKEN', 'CLIENT_SECRET', 'SMTP_PASSWORD', 'ADMIN_API_KEY'];
const name = (random: Random): string => random.pick(NAMES);
const lower = (random: Random): string => name(random).toLowerCase();
const slug = (random: Random): string =>
  `${random.pick(['orders', 'billing', 'search', 'media', 'ledger'])}-${random.pick(['prod', 'live', 'eu', 'core'])}`;
const akia = (random: Random): string => `AKIA${random.base32(16)}`;

const references = [
  ...quiet('reference', 'yml', [
    (r) => `env:\n  ${name(r)}: \${{ secrets.${name(r)} }}\n`,
    (r) => `${lower(r)}: "{{ vault_${slug(r).replace('-', '_')}_password }}"\n`,
    (r) => `environment:\n  - ${name(r)}=\${${name(r)}:?must be set}\n  - ${name(r)}_2=\${PW:-}\n`,
    (r) => `MasterUserPassword: !Sub '{{resolve:secretsmanager:${slug(r)}/db:SecretString:password}}'\n`,
    (r) => `MasterUserPassword: !Ref DBPassword\nApiKey:\n  Fn::ImportValue: ${slug(r)}-ApiKeyValue\n`,
    (r) =>
      `env:\n- name: ${name(r)}\n  valueFrom:\n    secretKeyRef:\n      name: ${slug(r)}-credentials\n      key: postgres-password\n`,
    (r) =>
      `auth:\n  existingSecret: ${slug(r)}-postgresql-credentials\n  secretKeys:\n    adminPasswordKey: postgres-admin-password\nimagePullSecrets:\n  - name: registry-${slug(r)}\n`,
    (r) => `password: ENC[AES256_GCM,data:${b64(r, 12)},iv:${b64(r, 32)},tag:${b64(r, 16)},type:str]\n`,
    (r) => `db_password: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  ${r.digits(80)}\n  ${r.digits(80)}\n`,
    (r) =>
      `apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nspec:\n  encryptedData:\n    password: AgB${b64(r, 300)}\n`,
    (r) =>
      `apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nspec:\n  data:\n    - secretKey: db-password-value\n      remoteRef:\n        key: ${slug(r)}/database\n        property: password\n`,
    (r) =>
      `apiVersion: v1\nkind: Secret\nmetadata:\n  name: {{ .Release.Name }}\ndata:\n  password: {{ .Values.auth.password | b64enc | quote }}\n  token: {{ randAlphaNum 32 | b64enc }}\n# ${slug(r)}\n`,
    (r) => `spring:\n  datasource:\n    password: \${DB_PASSWORD}\n    api-key: \${sm://${slug(r)}-api-key}\n`,
    (r) =>
      `secret_key: op://${slug(r)}/stripe/credential\npassword: ref+awssecrets://${slug(r)}/db#password\ntoken: vault:secret/data/${slug(r)}#token\n`,
    (r) =>
      `parameters:\n  app_secret: '%env(APP_SECRET)%'\n  mailer_password: '%env(resolve:MAILER_${slug(r).toUpperCase().replace('-', '_')})%'\n`,
    (r) => `npmScopes:\n  acme:\n    npmAuthToken: "\${NPM_TOKEN_${slug(r).slice(0, 4).toUpperCase()}:-}"\n`,
  ]),
  ...quiet('reference', 'env', [
    (r) =>
      `${name(r)}_FILE=/run/secrets/${slug(r)}-password\n${name(r)}_ARN=arn:aws:secretsmanager:eu-west-1:${r.digits(12)}:secret:${slug(r)}-${r.alnum(6)}\n`,
    (r) =>
      `DB_PASSWORD=projects/${slug(r)}/secrets/db-password/versions/latest\nAPI_KEY=@Microsoft.KeyVault(SecretUri=https://${slug(r)}.vault.azure.net/secrets/api-key/)\n`,
    (r) =>
      `//npm.northbay.io/:_authToken=\${NPM_TOKEN}\n_auth=\${ARTIFACTORY_${slug(r).slice(0, 4).toUpperCase()}_AUTH}\n`,
    (r) =>
      `API_KEY=#{${slug(r)}.ApiKey}#\nDB_PASSWORD=__DB_PASSWORD__\nTOKEN_SECRET=@@TOKEN_SECRET@@\nCLIENT_SECRET=$(ClientSecret)\n`,
    (r) => `export ${name(r)}="$(pass show ${slug(r)}/api-key)"\nexport GITHUB_TOKEN=\`gh auth token\`\n`,
  ]),
  ...quiet('reference', 'tf', [
    (r) =>
      `password = data.aws_secretsmanager_secret_version.${slug(r).replace('-', '_')}.secret_string\nmaster_password = random_password.db.result\n`,
    (r) =>
      `client_secret = var.${slug(r).replace('-', '_')}_client_secret\napi_key = local.credentials["api_key"]\ntoken = jsondecode(file("token.json")).value\n`,
    (r) =>
      `variable "${lower(r)}" {\n  type        = string\n  sensitive   = true\n  description = "Password of the database of ${slug(r)}, at least 16 characters"\n}\n`,
    (r) =>
      `kms_key_id = "arn:aws:kms:eu-west-1:${r.digits(12)}:key/${r.uuid()}"\nsecret_name = "${slug(r)}/rds/master-password"\nssh_private_key_path = "~/.ssh/id_ed25519"\n`,
  ]),
  ...quiet('reference', 'ts', [
    (r) =>
      `const apiKey = process.env.${name(r)};\nconst password = config.get('${slug(r)}.password');\nconst token = await vault.read(\`secret/\${stage}/token\`);\n`,
    (r) =>
      `password: Password.fromSecretsManager(stack, '${slug(r)}-db-password'),\nclientSecret: SecretValue.secretsManager('${slug(r)}').unsafeUnwrap(),\n`,
    (r) =>
      `api_key = os.environ["${name(r)}"]\npassword = getpass.getpass("Password of ${slug(r)}: ")\nsecret = settings.SECRET_KEY_${slug(r).slice(0, 3).toUpperCase()}\n`,
    (r) =>
      `secret := os.Getenv("${name(r)}")\ntoken, err := provider.FetchAccessToken(ctx, "${slug(r)}")\npassword := cfg.Database.Password\n`,
    (r) => `'password' => env('DB_PASSWORD', ''),\n'secret' => $_ENV['${name(r)}'],\n'key' => getenv('${name(r)}'),\n`,
    (r) =>
      `credentials {\n  username = providers.gradleProperty("${slug(r)}.user").get()\n  password = project.findProperty("${slug(r)}.password") as String?\n}\n`,
  ]),
  ...quiet('reference', 'json', [
    (r) =>
      JSON.stringify({
        auth: { type: 'bearer', bearer: [{ key: 'token', value: `{{${slug(r)}-access-token}}`, type: 'string' }] },
      }),
    (r) =>
      JSON.stringify({
        parameters: {
          adminPassword: {
            reference: {
              keyVault: { id: `/subscriptions/${r.uuid()}/vaults/${slug(r)}` },
              secretName: `${slug(r)}-admin-password`,
            },
          },
        },
      }),
    (r) =>
      JSON.stringify({
        api_key_id: r.uuid(),
        api_key_name: `${slug(r)} deploy key`,
        api_key_prefix: r.alnum(8),
        api_key_created: '2026-03-02T10:11:12Z',
        has_api_key: true,
        secret_version: 4,
      }),
  ]),
  ...quiet('reference', 'xml', [
    (r) =>
      `<server><id>${slug(r)}</id><password>\${env.MAVEN_PASSWORD}</password></server>\n<add key="ClearTextPassword" value="%NUGET_PAT%" />\n<password>{${b64(r, 24)}}</password>\n`,
    (r) => `<credential><secret>{AQAAABAAAAAQ${b64(r, 40)}}</secret><id>${r.uuid()}</id></credential>\n`,
  ]),
];

const declared = [
  ...quiet('schema', 'json', [
    (r) =>
      JSON.stringify(
        {
          type: 'object',
          required: ['password'],
          properties: {
            password: { type: 'string', minLength: r.between(8, 20) },
            api_key: { type: 'string', description: `The API key of ${slug(r)}` },
          },
        },
        null,
        2,
      ),
    (r) =>
      JSON.stringify(
        {
          securitySchemes: {
            ApiKeyAuth: { type: 'apiKey', in: 'header', name: 'X-Shop-Api-Key' },
            oauth: {
              type: 'oauth2',
              flows: { clientCredentials: { tokenUrl: `https://${slug(r)}.northbay.io/oauth/token`, scopes: {} } },
            },
          },
        },
        null,
        2,
      ),
    (r) =>
      JSON.stringify({
        client_id: r.uuid(),
        token_endpoint_auth_method: 'client_secret_basic',
        grant_types: ['authorization_code', 'refresh_token'],
        client_secret_expires_at: 0,
        token_endpoint: 'https://id.northbay.io/token',
      }),
    (r) =>
      JSON.stringify({
        name: 'api_key',
        label: 'API key',
        type: 'password',
        required: true,
        placeholder: `Paste the key of ${slug(r)}`,
        secret: true,
        default: '',
      }),
    (r) =>
      JSON.stringify({
        columns: [
          { name: 'password_hash', type: 'varchar(72)' },
          { name: 'access_token', type: 'character varying(2048)' },
        ],
        table: slug(r),
      }),
  ]),
  ...quiet('schema', 'ts', [
    (r) =>
      `export interface Options {\n  apiKey?: string;\n  clientSecret: string | undefined;\n  password: SecretString<'${slug(r)}'>;\n  accessToken: AccessTokenProvider;\n}\n`,
    (r) =>
      `const schema = z.object({ password: z.string().min(${r.between(8, 16)}), apiKey: z.string().optional(), token: TokenSchema.required() });\n`,
    (r) =>
      `password: { type: DataTypes.STRING(${r.between(60, 255)}), allowNull: false },\nrefreshToken: { type: Schema.Types.ObjectId, ref: 'RefreshToken' },\n`,
    (r) =>
      `type Mutation {\n  login(email: String!, password: String!): AuthPayload!\n  rotate(apiKey: ID!, secret: NonEmptyString): ApiKey # ${slug(r)}\n}\n`,
    (r) =>
      `message Credential {\n  string api_key = ${r.between(1, 9)};\n  bytes client_secret = 2 [deprecated = true];\n  repeated string access_token = 3;\n}\n`,
    (r) =>
      `CREATE TABLE users_${r.digits(2)} (\n  id bigint,\n  password VARCHAR(255) NOT NULL,\n  api_token CHAR(64) DEFAULT NULL,\n  secret_key bytea\n);\n`,
    (r) =>
      `type Config struct {\n\tPassword string \`json:"password,omitempty" env:"${name(r)}"\`\n\tAPIKey   string \`yaml:"api_key_value"\`\n}\n`,
    (r) =>
      `parser.add_argument("--api-key", default=None, help="API key of ${slug(r)}, or ${name(r)}")\nparser.add_argument("--password", metavar="PASSWORD", required=True)\n`,
    (r) =>
      `flag.StringVar(&apiKey, "api-key", "", "the API key used for ${slug(r)}")\nsecretFlag = cmd.Flags().String("client-secret", "", "client secret of the application")\n`,
    (r) =>
      `api_key: Optional[SecretStr] = Field(default=None, description="The key of ${slug(r)}")\npassword: Annotated[str, Query(min_length=8)]\n`,
    (r) =>
      `private String clientSecret;\npublic void setPassword(String password) { this.password = encoder.encode(password); } // ${slug(r)}\n`,
    (r) =>
      `let accessToken: AccessToken = AccessToken::parse(raw)?; // ${slug(r)}\npub struct Login { pub password: SecretBox<String>, pub api_key: HeaderValue }\n`,
  ]),
];

const shown = [
  ...quiet('label', 'json', [
    (r) =>
      JSON.stringify(
        {
          password: 'Passwort',
          forgot_password: 'Passwort vergessen?',
          api_key: 'Chave de API',
          new_password: 'Nouveau mot de passe',
          secret: `Geheimnis von ${slug(r)}`,
        },
        null,
        2,
      ),
    (r) =>
      JSON.stringify({
        error: {
          invalid_api_key: `The API key of ${slug(r)} is not valid.`,
          password: 'must have at least twelve characters',
        },
      }),
    (r) =>
      JSON.stringify({
        'settings.apiKey': 'settings.security.api-key.title',
        'settings.password': 'settings.security.password.reset',
        token: `token-${slug(r)}-label`,
      }),
    (r) =>
      JSON.stringify({
        api_key: 'Clé-API-personnelle',
        client_secret: 'Kundengeheimnis',
        access_token: 'Zugriffstoken',
        locale: r.pick(['de', 'fr']),
      }),
    (r) =>
      JSON.stringify({
        password: 'パスワード',
        api_key: 'APIキー',
        secret_key: '비밀 키',
        access_token: 'رمز الوصول',
        n: r.below(9),
      }),
  ]),
  ...quiet('constant', 'ts', [
    (r) =>
      `export const API_KEY_HEADER = 'X-${slug(r)}-Api-Key';\nexport const TOKEN_STORAGE_KEY = '${slug(r)}.auth.access-token';\nexport const PASSWORD_FIELD = 'user_password_input';\n`,
    (r) =>
      `const ERROR_INVALID_TOKEN = 'auth/invalid-custom-token';\nconst RESET_PASSWORD_ROUTE = '/account/reset-password/${slug(r)}';\nenum Kind { AccessToken = 'access_token', ApiKey = 'api-key-credential' }\n`,
    (r) =>
      `public static final String CLIENT_SECRET = "client_secret";\npublic static final String PASSWORD = "javax.persistence.jdbc.password";\nstatic final String SECRET_KEY = "${slug(r)}.secret.key";\n`,
    (r) =>
      `SECRET_NAME = "${slug(r)}/payments/db-credentials"\nTOKEN_URL = "https://id.northbay.io/oauth/token"\nAPI_KEY_ENV = "${name(r)}"\nPASSWORD_HASHER = "django.contrib.auth.hashers.Argon2PasswordHasher"\n`,
    (r) =>
      `headers: { 'x-api-key-name': '${slug(r)}', authorization: 'Bearer realm="shop", error="invalid_token"' },\nsecretName: 'tls-${slug(r)}',\n`,
    (r) =>
      `it('rejects', () => login({ password: 'wrong-password', token: 'invalid-token', apiKey: 'not-a-real-key' })); // ${slug(r)}\n`,
    (r) =>
      `const T_OPEN_TOKEN = 'T_CURLY_OPEN';\nlexer.token = 'identifier';\nconst tokenType = "urn:ietf:params:oauth:token-type:access_token"; // ${slug(r)}\n`,
    (r) =>
      `<PasswordInput id="${slug(r)}-password" data-testid="api-key-input" tokenLabel="card-number" secretKeyPath="spec.credentials.key" />\n`,
    (r) =>
      `max_tokens: ${r.between(100, 9000)}, token_type: 'Bearer', tokenizer: 'cl100k_base', password_policy: 'strong-${slug(r)}', key: 'shift+enter',\n`,
    (r) => `rewardToken: "0x${r.hex(40)}",\ntokenAddress: "0x${r.hex(40)}",\nnetwork: "mainnet",\n`,
  ]),
  ...quiet('form-field', 'html', [
    (r) =>
      `<form id="${slug(r)}"><label for="password">Password</label><input name="password" type="password" placeholder="Your password" autocomplete="current-password"><input name="api_key" value="" class="api-key-field"></form>\n`,
    (r) =>
      `<input type="hidden" name="csrf_token" value="${r.alnum(64)}"><input name="authenticity_token" type="hidden" value="${b64(r, 64)}">\n`,
    (r) =>
      `<input type="hidden" name="__RequestVerificationToken" value="CfDJ8${r.base64url(150)}"><meta name="csrf-token" content="${b64(r, 66)}">\n`,
    (r) =>
      `<a href="/password/forgot?next=/${slug(r)}">Forgot password?</a><button data-action="regenerate-api-key">New key</button>\n`,
  ]),
  ...quiet('paging', 'json', [
    (r) =>
      JSON.stringify({ items: [], nextPageToken: r.base64url(60), next_token: b64(r, 48), syncToken: r.alnum(24) }),
    (r) =>
      JSON.stringify({
        continuationToken: `1!${r.digits(2)}!${b64(r, 40)}`,
        page_token: base64(`${r.digits(10)}|${r.uuid()}`),
        hasMore: true,
      }),
    (r) =>
      JSON.stringify({
        LastEvaluatedKey: { partition_key: `user#${r.uuid()}`, sort_key: `order#${r.alnum(20)}` },
        ResumeToken: r.hex(64),
      }),
    (r) =>
      JSON.stringify({
        cursor: r.base64url(44),
        search_after: [r.digits(13), r.alnum(20)],
        scroll_id: b64(r, 60),
        cache_key: r.hex(40),
      }),
  ]),
];

const PLACEHOLDERS = [
  'changeme',
  'CHANGE_ME',
  'your-api-key-here',
  '<your-token>',
  'xxxxxxxxxxxxxxxxxxxx',
  'REPLACE_WITH_YOUR_SECRET',
  'TODO',
  'insert_key_here',
  '********',
  'my-secret-key',
  'YOUR_CLIENT_SECRET',
  'sk_live_...',
  '[REDACTED]',
  'dummy',
  'example-password',
  'put-your-key-here',
  'none',
  'enter your password',
  'abc123',
  'foobar',
  '...',
  'secret123',
  'some-secret-token',
  'put_a_long_random_string_here',
  '00000000000000000000000000000000',
  '1234567890abcdef1234567890abcdef',
];
const LOCAL = [
  'postgres://postgres:postgres@localhost:5432/shop',
  'mysql://root:root@127.0.0.1/shop',
  'amqp://guest:guest@rabbitmq:5672',
  'mongodb://root:example@localhost:27017',
  'redis://:redis@localhost:6379/0',
  'postgresql://user:password@host:5432/dbname',
  'https://username:password@example.com/path',
  'http://user:pass@proxy.example.org:3128',
];
const EMULATORS = [
  `AccountName=devstoreaccount1;AccountKey=${'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq'}/K1SZFPTOtr/KBHBeksoGMGw==`,
  `AccountEndpoint=https://localhost:8081/;AccountKey=${'C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw'}/Jw==`,
  'MINIO_ROOT_USER=minioadmin\nMINIO_ROOT_PASSWORD=minioadmin',
  'AWS_ACCESS_KEY_ID=test\nAWS_SECRET_ACCESS_KEY=test\nAWS_ENDPOINT_URL=http://localhost:4566',
  `AWS_ACCESS_KEY_ID=${'AKIA'}IOSFODNN7EXAMPLE\nAWS_SECRET_ACCESS_KEY=${'wJalrXUtnFEMI'}/K7MDENG/bPxRfiCYEXAMPLEKEY`,
  `RECAPTCHA_SECRET_KEY=${'6LeIxAcTAAAAAGG'}-vFI1TnRWxMZNFuojJ4WifJWe`,
  `TURNSTILE_SECRET_KEY=${'1x00000000000000000000'}00000000000AA`,
  'HCAPTCHA_SECRET_KEY=0x0000000000000000000000000000000000000000',
  'accessKeyId: "fakeMyKeyId", secretAccessKey: "fakeSecretAccessKey", endpoint: "http://localhost:8000"',
];

const placeholders = [
  ...quiet('placeholder', 'env', [
    (r) => `# ${slug(r)}\n${name(r)}=${r.pick(PLACEHOLDERS)}\n`,
    (r) => `${lower(r)}: "${r.pick(PLACEHOLDERS)}"\nregion: eu\n# ${slug(r)}\n`,
    (r) => `const client = new Client({ apiKey: '${r.pick(PLACEHOLDERS)}', stage: '${slug(r)}' });\n`,
    (r) => `DATABASE_URL=${r.pick(LOCAL)}\nSTAGE=${slug(r)}\n`,
    (r) => `# ${slug(r)}\n${r.pick(EMULATORS)}\n`,
    (r) => `${name(r)}=\nAPI_KEY=""\npassword = null\nsecret_key: ~\nstage=${slug(r)}\n`,
    (r) =>
      `curl -H "Authorization: Bearer <token>" -H "X-Api-Key: $API_KEY" -u user:password https://api.example.com/${slug(r)}\n`,
    (r) =>
      `mysql -u root -p ${slug(r)}\ndocker login -u ci --password-stdin registry\nsshpass -e ssh h\nredis-cli -a "$REDIS_PASSWORD"\ndocker run -p 8080:80 web\nPGPASSWORD=$PW psql\n`,
    (r) => `# hostname:port:database:username:password\n# ${slug(r)}.northbay.io:5432:orders:app:s3cret\n`,
    (r) => `machine ${slug(r)}.northbay.io login ci password $TOKEN\n# password in the vault\n`,
    (r) =>
      `access_token: ${'2YotnFZFEjr1'}zCsicMWpAA\nAuthorization: Basic ${'QWxhZGRpbjpv'}cGVuIHNlc2FtZQ==\n# ${slug(r)}\n`,
    (r) => `DB_PASSWORD=hunter${r.pick(['', '2'])}\nJWT_SECRET=your-256-bit-secret\n`,
  ]),
];

const settings = quiet('setting', 'conf', [
  (r) =>
    `password_encryption = scram-sha-256\nPasswordAuthentication no\npassword-hash: argon2id\nauth_token_ttl=${r.digits(4)}\n`,
  (r) =>
    `ssl_key_file = '/etc/ssl/private/${slug(r)}.key'\nprivate_key_path=/srv/keys/${slug(r)}.pem\napi_key_file: /run/secrets/api\nsecret_id_ttl=24h\n`,
  (r) =>
    `token.signing.algorithm=HS256\npassword.reset.url=https://id.northbay.io/reset\nsecret.rotation.days=${r.between(30, 99)}\nsession.cookie.key.name=${slug(r)}\n`,
  (r) =>
    `api_key_policy: per-user-and-team\npassword_strength_meter: enabled\nsecret_backend: hashicorp-vault-kv2\ntoken_store: redis-${slug(r)}\n`,
  (r) =>
    `<key>NSFaceIDUsageDescription</key>\n<string>Unlock the password vault of ${slug(r)}</string>\n<key>ApiKeyName</key>\n<string>${slug(r)}-mobile-key</string>\n`,
  (r) =>
    `auth_type = client_secret_post\ncredentials_provider = com.northbay.${slug(r).replace('-', '.')}.SecretsManagerCredentialsProvider\npassword_authenticator = org.apache.cassandra.auth.PasswordAuthenticator\n`,
]);

const checksums = [
  ...quiet('checksum', 'json', [
    (r) =>
      JSON.stringify(
        {
          'node_modules/token-store': {
            version: '2.1.0',
            resolved: 'https://registry.npmjs.org/token-store/-/token-store-2.1.0.tgz',
            integrity: `sha512-${digest(r, 'sha512', 'base64')}`,
          },
        },
        null,
        2,
      ),
    (r) =>
      JSON.stringify({
        nodes: {
          secrets: { locked: { narHash: `sha256-${digest(r, 'sha256', 'base64')}`, rev: r.hex(40), type: 'github' } },
        },
      }),
    (r) =>
      JSON.stringify({
        packages: [
          { name: 'acme/api-key', source: { reference: r.hex(40) }, dist: { shasum: r.hex(40), reference: r.hex(40) } },
        ],
      }),
    (r) =>
      JSON.stringify({
        secretHash: r.hex(64),
        token_digest: r.hex(64),
        api_key_fingerprint: r.hex(40),
        password_hash: `$2b$12$${r.alnum(53)}`,
      }),
  ]),
  ...quiet('checksum', 'lock', [
    (r) =>
      `github.com/acme/secret v1.2.0 h1:${digest(r, 'sha256', 'base64')}\ngithub.com/acme/token v0.3.1/go.mod h1:${digest(r, 'sha256', 'base64')}\n`,
    (r) => `[[package]]\nname = "secret-service"\nversion = "4.0.0"\nchecksum = "${r.hex(64)}"\n`,
    (r) =>
      `"@acme/api-key@^1.0.0":\n  version "1.0.3"\n  resolved "https://registry.yarnpkg.com/@acme/api-key/-/api-key-1.0.3.tgz#${r.hex(40)}"\n  integrity sha512-${digest(r, 'sha512', 'base64')}\n`,
    (r) => `requests==2.32.5 \\\n    --hash=sha256:${r.hex(64)} \\\n    --hash=sha256:${r.hex(64)}\n`,
    (r) => `annotations:\n  checksum/secret: ${r.hex(64)}\n  checksum/db-password: ${r.hex(64)}\n`,
    (r) => `FROM node:22@sha256:${r.hex(64)}\nRUN echo "${r.hex(64)}  token.tgz" | sha256sum -c\n`,
    (r) => `version https://git-lfs.github.com/spec/v1\noid sha256:${r.hex(64)}\nsize ${r.digits(6)}\n`,
    (r) =>
      `distributionSha256Sum=${r.hex(64)}\ndistributionUrl=https\\://services.gradle.org/distributions/gradle-9.1-bin.zip\n`,
    (r) => `root:$6$${r.alnum(16)}$${r.alnum(86)}:20011:0:99999:7:::\nci:$apr1$${r.alnum(8)}$${r.alnum(22)}\n`,
    (r) => `CREATE ROLE app PASSWORD 'SCRAM-SHA-256$4096:${b64(r, 16)}$${b64(r, 32)}:${b64(r, 32)}';\n`,
    (r) =>
      `password: "$argon2id$v=19$m=65536,t=3,p=4$${b64(r, 16).replace(/=+$/, '')}$${b64(r, 32).replace(/=+$/, '')}"\n`,
    (r) =>
      `provider "registry.terraform.io/hashicorp/random" {\n  version = "3.7.2"\n  hashes = [\n    "h1:${digest(r, 'sha256', 'base64')}",\n    "zh:${r.hex(64)}",\n  ]\n}\n`,
  ]),
];

const shapes = [
  ...quiet('presigned-url', 'log', [
    (r) =>
      `GET https://media.s3.eu-west-1.amazonaws.com/${slug(r)}?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=${akia(r)}%2F20261104%2Feu-west-1%2Fs3%2Faws4_request&X-Amz-Date=20261104T101500Z&X-Amz-Expires=600&X-Amz-SignedHeaders=host&X-Amz-Signature=${r.hex(64)}\n`,
    (r) =>
      `<img src="https://media.s3.amazonaws.com/${slug(r)}.png?AWSAccessKeyId=${akia(r)}&amp;Expires=1791000000&amp;Signature=${encodeURIComponent(b64(r, 20))}">\n`,
    (r) =>
      `https://storage.googleapis.com/${slug(r)}/a.pdf?X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Credential=up%40${slug(r)}.iam.gserviceaccount.com%2F20261104%2Fauto%2Fstorage%2Fgoog4_request&X-Goog-Signature=${r.hex(512)}\n`,
    (r) =>
      `https://d1xyz.cloudfront.net/${slug(r)}?Expires=1791000000&Signature=${r.base64url(340)}~&Key-Pair-Id=K${r.upper(13)}\n`,
  ]),
  ...quiet('binary', 'js', [
    (r) => `const wasm = "AGFzbQEAAAAB${b64(r, 600)}";\n`,
    (r) => `@font-face{font-family:k;src:url(data:font/woff2;base64,d09GMgABAAAAA${b64(r, 450)}) format("woff2")}\n`,
    (r) =>
      `{"version":3,"sources":["token.ts"],"names":["apiKey","secret"],"mappings":"${r.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz,;', 500)}"}\n`,
    (r) => `const icon = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA${b64(r, 360)}";\n`,
    (r) =>
      `static const uint8_t key_schedule[] = { ${Array.from({ length: 64 }, () => `0x${r.hex(2)}`).join(', ')} };\n`,
  ]),
  ...quiet('code', 'min.js', [
    (r) =>
      `function ${r.letters(2).toLowerCase()}(e){return{password:e.password,token:e.token||t.get("x-token"),apiKey:void 0===e.apiKey?n.apiKey:e.apiKey,secret:o(e.secret)}}\n`,
    (r) =>
      `if(!e.accessToken)throw new Error("accessToken is required for ${slug(r)}");this.clientSecret=e.clientSecret,this.authToken=this._options.authToken;\n`,
    (r) =>
      `const password = document.getElementById('password-${slug(r)}').value;\nconst token = tokens[index + 1];\nlet secret = generateSecret({ length: 20 });\n`,
    (r) =>
      `token = "".join(random.choices(string.ascii_letters, k=${r.between(16, 64)}))\nsecret = secrets.token_urlsafe(32)\npassword_hash = bcrypt.hashpw(password, salt)\n`,
  ]),
  ...quiet('public', 'txt', [
    (r) =>
      `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${b64(r, 33).slice(0, 43)} ops@${slug(r)}\nSHA256:${b64(r, 32).slice(0, 43)} ops\n`,
    (r) => `-----BEGIN CERTIFICATE-----\n${b64(r, 480)}\n-----END CERTIFICATE-----\n`,
    (r) => `[Peer]\nPublicKey = ${b64(r, 32)}\nAllowedIPs = 10.0.0.0/24\nEndpoint = ${slug(r)}.northbay.io:51820\n`,
    (r) => `VAPID_PUBLIC_KEY=B${r.base64url(86)}\nNEXT_PUBLIC_GA_ID=G-${r.upper(10)}\nclient_id: ${r.uuid()}\n`,
    (r) =>
      JSON.stringify({
        keys: [
          { kty: 'RSA', kid: r.base64url(43), use: 'sig', n: r.base64url(342), e: 'AQAB' },
          { kty: 'EC', crv: 'P-256', x: r.base64url(43), y: r.base64url(43) },
        ],
      }),
    (r) =>
      `commit ${r.hex(40)}\nRefs: secret-rotation-${r.digits(4)}\nTrace-Id: ${r.hex(32)}\nsession_id=${r.alnum(32)}\n`,
  ]),
];

export const QUIET_FILES: readonly Situation[] = [
  ...references,
  ...declared,
  ...shown,
  ...placeholders,
  ...settings,
  ...checksums,
  ...shapes,
];
