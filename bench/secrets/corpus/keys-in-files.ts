/** Secrets by the structure of the files that hold them: configuration of programs and packages, infrastructure, command lines, logs. */
import type { Random } from './random.ts';
import { checked62 } from './shapes.ts';
import {
  base64,
  encoded,
  HOSTS,
  holding,
  machineMade,
  password,
  peoples,
  type Situation,
  wordy,
  wrapped,
} from './situation.ts';

const host = (random: Random): string => random.pick(HOSTS);
const github = (random: Random): string => `ghp_${checked62(random.alnum(30))}`;

const PACKAGES = [
  ...holding('registry-token', machineMade, {
    'npm npmrc': (v) => `registry=https://npm.northbay.io/\n//npm.northbay.io/:_authToken=${v}\nalways-auth=true\n`,
    'yarn yarnrc.yml': (v) =>
      `nodeLinker: node-modules\nnpmScopes:\n  acme:\n    npmRegistryServer: "https://npm.northbay.io"\n    npmAuthToken: "${v}"\n`,
    'cargo credentials.toml': (v) => `[registries.northbay]\ntoken = "${v}"\n`,
    'gem credentials.yml': (v) => `---\n:northbay_api_key: ${v}\n`,
    'composer auth.json': (v) => `{\n    "bearer": {\n        "repo.northbay.io": "${v}"\n    }\n}\n`,
    'conda condarc': (v) => `channels:\n  - https://conda.northbay.io/t/main\nanaconda_token: ${v}\n`,
  }),
  ...holding('registry-password', password, {
    'nuget NuGet.Config': (v) =>
      `<configuration><packageSourceCredentials><northbay>\n  <add key="Username" value="ci" />\n  <add key="ClearTextPassword" value="${v}" />\n</northbay></packageSourceCredentials></configuration>\n`,
    'gradle build.gradle': (v) =>
      `publishing { repositories { maven {\n  url 'https://maven.northbay.io'\n  credentials {\n    username 'ci'\n    password '${v}'\n  }\n} } }\n`,
    'gradle build.gradle.kts': (v) =>
      `signingConfigs {\n    create("release") {\n        storeFile = file("release.jks")\n        storePassword = "${v}"\n        keyAlias = "upload"\n    }\n}\n`,
    'gradle gradle.properties': (v) => `org.gradle.jvmargs=-Xmx2g\nsigning.keyId=24875D73\nsigning.password=${v}\n`,
    'maven settings.xml': (v) =>
      `<settings><servers><server>\n  <id>releases</id>\n  <username>ci</username>\n  <password>${v}</password>\n</server></servers></settings>\n`,
    'pypi pypirc': (v) =>
      `[distutils]\nindex-servers = internal\n\n[internal]\nrepository = https://pypi.northbay.io/\nusername = ci\npassword = ${v}\n`,
    'composer auth.json': (v) =>
      `{\n    "http-basic": {\n        "repo.northbay.io": {\n            "username": "ci",\n            "password": "${v}"\n        }\n    }\n}\n`,
    'sbt credentials.sbt': (v) => `credentials += Credentials("Artifactory Realm", "repo.northbay.io", "ci", "${v}")\n`,
  }),
  encoded('registry-login', 'npmrc', {
    make: password,
    encode: (v) => base64(`ci:${v}`),
    template: (v) => `registry=https://npm.northbay.io/\n_auth=${v}\nemail=ci@northbay.io\n`,
  }),
  encoded('registry-login', 'npmrc', {
    make: password,
    encode: base64,
    template: (v) => `//npm.northbay.io/:username=ci\n//npm.northbay.io/:_password=${v}\n`,
  }),
  encoded('registry-login', 'json', {
    make: password,
    encode: (v) => base64(`ci:${v}`),
    template: (v) => `{\n  "auths": {\n    "registry.northbay.io": {\n      "auth": "${v}"\n    }\n  }\n}\n`,
  }),
  encoded('registry-login', 'yarnrc.yml', {
    make: password,
    encode: (v) => base64(`ci:${v}`),
    template: (v) =>
      `npmRegistries:\n  "https://npm.northbay.io":\n    npmAlwaysAuth: true\n    npmAuthIdent: "${v}"\n`,
  }),
];

const SYSTEM = [
  ...holding('password-file', password, {
    'netrc netrc': (v) => `machine git.northbay.io\n  login ci\n  password ${v}\n`,
    'netrc-one-line netrc': (v) => `machine api.northbay.io login deploy password ${v}\n`,
    'pgpass pgpass': (v, r) => `# production\n${host(r)}:5432:orders:orders_rw:${v}\n`,
    'pgpass-stars pgpass': (v, r) => `${host(r)}:*:*:replicator:${v}\n`,
    'mysql my.cnf': (v, r) => `[client]\nuser = reporting\nhost = ${host(r)}\npassword = "${v}"\n`,
    'redis redis.conf': (v) => `bind 0.0.0.0\nmaxmemory 2gb\nrequirepass ${v}\nappendonly yes\n`,
    'wifi wpa_supplicant.conf': (v) => `network={\n  ssid="northbay-ops"\n  psk="${v}"\n}\n`,
    'odbc odbc.ini': (v, r) => `[orders]\nDriver = PostgreSQL\nServer = ${host(r)}\nUID = app\nPWD = ${v}\n`,
    'systemd app.service': (v) =>
      `[Service]\nUser=app\nEnvironment="ORDERS_DB_PASSWORD=${v}"\nExecStart=/opt/app/run\n`,
    'wordpress wp-config.php': (v) =>
      `<?php\ndefine( 'DB_NAME', 'shop' );\ndefine( 'DB_USER', 'shop' );\ndefine( 'DB_PASSWORD', '${v}' );\n`,
    'tomcat context.xml': (v) =>
      `<Context><Resource name="jdbc/orders" type="javax.sql.DataSource" username="app" password="${v}" url="jdbc:postgresql://db/orders"/></Context>\n`,
    'spring beans.xml': (v) =>
      `<bean id="ds" class="org.apache.commons.dbcp2.BasicDataSource">\n  <property name="username" value="app"/>\n  <property name="password" value="${v}"/>\n</bean>\n`,
    'hibernate hibernate.cfg.xml': (v) =>
      `<session-factory>\n  <property name="hibernate.connection.username">app</property>\n  <property name="hibernate.connection.password">${v}</property>\n</session-factory>\n`,
    'dotnet appsettings.json': (v) =>
      `{\n  "ConnectionStrings": {\n    "Orders": "Server=sql1.northbay.io;Database=orders;User Id=app;Password=${v};Encrypt=true"\n  }\n}\n`,
    'jdbc application.properties': (v, r) =>
      `spring.datasource.url=jdbc:mysql://${host(r)}/orders\nspring.datasource.username=app\nspring.datasource.password=${v}\n`,
    'ldap saslauthd.conf': (v) =>
      `ldap_servers: ldaps://ldap.northbay.io\nldap_bind_dn: cn=svc,dc=northbay\nldap_bind_pw: ${v}\n`,
    'ansible hosts': (v) => `[web]\nweb1 ansible_host=10.0.4.5 ansible_user=ops ansible_ssh_pass=${v}\n`,
    'sql users.sql': (v) => `CREATE ROLE orders_rw LOGIN;\nALTER USER orders_rw WITH PASSWORD '${v}';\n`,
    'mysql-sql grants.sql': (v) =>
      `CREATE USER 'app'@'%' IDENTIFIED BY '${v}';\nGRANT SELECT ON shop.* TO 'app'@'%';\n`,
    'mongo init.js': (v) => `db.createUser({ user: "orders", pwd: "${v}", roles: ["readWrite"] });\n`,
    'mail mail.ts': (v) =>
      `export const mailer = createTransport({ host: 'smtp.northbay.io', auth: { user: 'robot@northbay.io', pass: '${v}' } });\n`,
  }),
  ...holding('plist-secret', machineMade, {
    'plist Info.plist': (v) =>
      `<plist version="1.0">\n<dict>\n\t<key>CFBundleIdentifier</key>\n\t<string>io.northbay.shop</string>\n\t<key>BillingClientSecret</key>\n\t<string>${v}</string>\n</dict>\n</plist>\n`,
    'android strings.xml': (v) =>
      `<resources>\n  <string name="app_name">Northbay</string>\n  <string name="payments_api_secret">${v}</string>\n</resources>\n`,
    'xml-element config.xml': (v) =>
      `<service>\n  <name>billing</name>\n  <apiKey>${v}</apiKey>\n  <timeout>30</timeout>\n</service>\n`,
    'xml-cdata config.xml': (v) => `<service>\n  <clientSecret><![CDATA[${v}]]></clientSecret>\n</service>\n`,
    'xcconfig Release.xcconfig': (v) => `PRODUCT_NAME = Shop\nPAYMENT_API_KEY = ${v}\n`,
    'manifest AndroidManifest.xml': (v) =>
      `<application><meta-data android:name="io.northbay.CLIENT_SECRET" android:value="${v}" /></application>\n`,
  }),
];

const CLOUD = [
  ...holding('infrastructure-password', password, {
    'terraform-default variables.tf': (v) =>
      `variable "replica_password" {\n  type      = string\n  sensitive = true\n  default   = "${v}"\n}\n`,
    'terraform-resource main.tf': (v) =>
      `resource "aws_db_instance" "orders" {\n  username = "app"\n  password = "${v}"\n  engine   = "postgres"\n}\n`,
    'tfvars prod.tfvars': (v) => `region = "eu-west-1"\nmaster_password = "${v}"\n`,
    'tfstate terraform.tfstate': (v) =>
      JSON.stringify(
        {
          version: 4,
          terraform_version: '1.13.4',
          resources: [
            {
              mode: 'managed',
              type: 'random_password',
              name: 'orders',
              instances: [{ attributes: { id: 'none', length: 20, bcrypt_hash: null, result: v } }],
            },
          ],
        },
        null,
        2,
      ),
    'cloudformation stack.yml': (v) =>
      `Parameters:\n  AdminPass:\n    Type: String\n    NoEcho: true\n    Default: "${v}"\n  Size:\n    Type: String\n    Default: t3.small\n`,
    'cloudformation-json stack.json': (v) =>
      JSON.stringify(
        {
          Resources: {
            Db: {
              Type: 'AWS::RDS::DBInstance',
              Properties: { Engine: 'mysql', MasterUsername: 'root', MasterUserPassword: v },
            },
          },
        },
        null,
        2,
      ),
    'kubernetes secret.yaml': (v) =>
      `apiVersion: v1\nkind: Secret\nmetadata:\n  name: orders\ntype: Opaque\nstringData:\n  username: app\n  password: ${JSON.stringify(v)}\n`,
    'kubernetes-env deployment.yaml': (v) =>
      `spec:\n  containers:\n    - name: web\n      image: shop:1.4\n      env:\n        - name: LOG_LEVEL\n          value: info\n        - name: REPLICA_PASSWORD\n          value: ${JSON.stringify(v)}\n`,
    'compose docker-compose.yml': (v) =>
      `services:\n  db:\n    image: postgres:17\n    environment:\n      - POSTGRES_USER=shop\n      - POSTGRES_PASSWORD=${v}\n`,
    'helm values.yaml': (v) =>
      `postgresql:\n  auth:\n    username: shop\n    password: "${v}"\n  primary:\n    persistence:\n      size: 8Gi\n`,
    'configmap configmap.yaml': (v) =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: app\ndata:\n  application.properties: |\n    server.port=8080\n    mail.smtp.password=${v}\n`,
    'ansible group_vars.yml': (v) => `app_user: shop\nmysql_root_password: "${v}"\n`,
    'bicep params.json': (v) =>
      JSON.stringify(
        { parameters: { adminUsername: { value: 'ops' }, administratorLoginPassword: { value: v } } },
        null,
        2,
      ),
    'pulumi index.ts': (v) =>
      `const db = new aws.rds.Instance("orders", {\n  username: "app",\n  password: "${v}",\n});\n`,
  }),
  ...holding('infrastructure-secret', machineMade, {
    'tfstate-key terraform.tfstate': (v) =>
      JSON.stringify(
        {
          version: 4,
          resources: [
            { type: 'auth0_client', name: 'web', instances: [{ attributes: { name: 'web', client_secret: v } }] },
          ],
        },
        null,
        2,
      ),
    'kubernetes-opaque secret.yaml': (v) =>
      `apiVersion: v1\nkind: Secret\nmetadata:\n  name: gateway\nstringData:\n  partner: ${v}\n`,
    'actions deploy.yml': (v) =>
      `jobs:\n  deploy:\n    runs-on: ubuntu-latest\n    env:\n      REGION: eu-west-1\n      DEPLOY_API_TOKEN: ${v}\n`,
    'gitlab gitlab-ci.yml': (v) => `variables:\n  GIT_DEPTH: "1"\n  RELEASE_TOKEN_SECRET: "${v}"\n`,
    'dockerfile Dockerfile': (v) =>
      `FROM node:22\nENV NODE_ENV=production \\\n    BILLING_API_KEY=${v}\nCMD ["node", "."]\n`,
    'dockerfile-arg Dockerfile': (v) => `FROM python:3.13\nARG SIGNING_SECRET=${v}\n`,
    'kubeconfig kubeconfig': (v) =>
      `apiVersion: v1\nkind: Config\nusers:\n- name: ci\n  user:\n    token: ${v}\ncontexts: []\n`,
    'serverless serverless.yml': (v) =>
      `provider:\n  name: aws\n  environment:\n    STAGE: prod\n    PARTNER_API_KEY: ${v}\n`,
    'postman-bearer shop.postman_collection.json': (v) =>
      JSON.stringify(
        {
          info: { name: 'shop' },
          auth: { type: 'bearer', bearer: [{ key: 'token', value: v, type: 'string' }] },
          item: [],
        },
        null,
        2,
      ),
    'postman-apikey shop.postman_collection.json': (v) =>
      JSON.stringify(
        {
          auth: {
            type: 'apikey',
            apikey: [
              { key: 'value', value: v, type: 'string' },
              { key: 'key', value: 'X-Partner', type: 'string' },
            ],
          },
        },
        null,
        2,
      ),
    'postman-environment prod.postman_environment.json': (v) =>
      JSON.stringify(
        {
          name: 'prod',
          values: [
            { key: 'baseUrl', value: 'https://api.northbay.io', enabled: true },
            { key: 'client_secret', value: v, enabled: true, type: 'secret' },
          ],
        },
        null,
        2,
      ),
    'insomnia insomnia.json': (v) =>
      JSON.stringify(
        {
          _type: 'export',
          resources: [
            { _type: 'request', url: 'https://api.northbay.io', authentication: { type: 'bearer', token: v } },
          ],
        },
        null,
        2,
      ),
    'har capture.har': (v) =>
      JSON.stringify({
        log: {
          entries: [
            {
              request: {
                method: 'GET',
                url: 'https://api.northbay.io/',
                headers: [
                  { name: 'Accept', value: '*/*' },
                  { name: 'X-Api-Key', value: v },
                ],
              },
            },
          ],
        },
      }),
  }),
  encoded('kubernetes-data', 'yaml', {
    make: password,
    encode: base64,
    template: (v) => `apiVersion: v1\nkind: Secret\nmetadata:\n  name: orders\ndata:\n  db-pass: ${v}\n`,
  }),
  encoded('kubernetes-docker', 'yaml', {
    make: password,
    encode: (v) => base64(JSON.stringify({ auths: { 'registry.northbay.io': { username: 'ci', password: v } } })),
    template: (v) =>
      `apiVersion: v1\nkind: Secret\ntype: kubernetes.io/dockerconfigjson\nmetadata:\n  name: pull\ndata:\n  .dockerconfigjson: ${v}\n`,
  }),
];

const COMMANDS = [
  ...holding('command-line-password', password, {
    'curl-user run.sh': (v) => `curl -fsS -u 'ci:${v}' https://repo.northbay.io/ping\n`,
    'curl-lines README.md': (v) =>
      `\`\`\`\ncurl -X POST https://api.northbay.io/v2/orders \\\n  -H 'Accept: application/json' \\\n  --user "svc:${v}" \\\n  -d '{}'\n\`\`\`\n`,
    'docker login.sh': (v) => `docker login -u ci -p ${v} registry.northbay.io\n`,
    'docker-long login.sh': (v) => `docker login --username ci --password '${v}' registry.northbay.io\n`,
    'sshpass run.sh': (v) => `sshpass -p '${v}' scp build.tgz ops@10.0.4.5:/srv\n`,
    'mysql dump.sh': (v, r) => `mysqldump -h ${host(r)} -u root -p'${v}' shop > shop.sql\n`,
    'postgres dump.sh': (v, r) => `PGPASSWORD='${v}' pg_dump -h ${host(r)} -U app orders\n`,
    'redis check.sh': (v, r) => `redis-cli -h ${host(r)} -a '${v}' ping\n`,
    'az login.sh': (v) =>
      `az login --service-principal -u 11d2a0f0-5a32-4d6a-9d54-0d7f5b1c2e3a --password '${v}' --tenant northbay.io\n`,
    'helm install.sh': (v) => `helm upgrade shop ./chart --set image.tag=1.4 --set postgresql.auth.password=${v}\n`,
    'kubectl create.sh': (v) => `kubectl create secret generic orders --from-literal=password='${v}'\n`,
    'openssl export.sh': (v) => `openssl pkcs12 -export -in a.pem -inkey a.key -out a.p12 -passout pass:${v}\n`,
    'wget get.sh': (v) => `wget --user=ci --password='${v}' https://repo.northbay.io/a.tgz\n`,
    'powershell join.ps1': (v) =>
      `$pw = ConvertTo-SecureString "${v}" -AsPlainText -Force\nAdd-Computer -DomainName corp\n`,
    'mongosh run.sh': (v, r) => `mongosh --host ${host(r)} --username admin --password '${v}' --eval 'db.stats()'\n`,
    'keytool sign.sh': (v) => `jarsigner -keystore release.jks -storepass '${v}' app.jar upload\n`,
    'history bash_history': (v) => `cd /srv\nexport MYSQL_ROOT_PASSWORD='${v}'\nls -la\n`,
  }),
  ...holding('command-line-key', machineMade, {
    'curl-header run.sh': (v) => `curl -H "X-Api-Key: ${v}" https://api.northbay.io/v2/orders\n`,
    'curl-bearer run.sh': (v) => `curl -s https://api.northbay.io/me --header 'Authorization: Bearer ${v}'\n`,
    'export env.sh': (v) => `export NORTHBAY_API_KEY=${v} # rotate in spring\n`,
    'heroku setup.sh': (v) => `heroku config:set NODE_ENV=production BILLING_CLIENT_SECRET=${v} -a shop\n`,
    'powershell run.ps1': (v) => `$env:SHOP_API_TOKEN = "${v}"\n.\\deploy.ps1\n`,
    'flag run.sh': (v) => `./agent --endpoint https://in.northbay.io --api-key=${v} --verbose\n`,
    'flag-space run.sh': (v) => `acme-cli --auth-token ${v} deploy\n`,
    'cron crontab': (v) => `SHELL=/bin/sh\n*/5 * * * * REPORT_API_TOKEN=${v} /opt/report.sh\n`,
    'makefile Makefile': (v) => `export DEPLOY_SECRET := ${v}\n\nall:\n\tgo build ./...\n`,
    'cmd set.bat': (v) => `@echo off\nset PARTNER_API_KEY=${v}\nnode index.js\n`,
    'dart build.sh': (v) => `flutter build apk --dart-define=MAPS_SERVER_API_KEY=${v}\n`,
  }),
];

const CODE = [
  ...holding('key-in-code', machineMade, {
    'python settings.py': (v) => `import os\n\nSHIPPING_API_KEY = os.getenv("SHIPPING_API_KEY", "${v}")\n`,
    'python-type config.py': (v) =>
      `class Settings(BaseSettings):\n    base_url: str = "https://api.northbay.io"\n    api_key: str = "${v}"\n`,
    'python-dict app.py': (v) => `app.config.update(DEBUG=False, JWT_SECRET_KEY='${v}')\n`,
    'python-item app.py': (v) => `os.environ["PARTNER_API_KEY"] = "${v}"\n`,
    'python-header client.py': (v) => `headers = {"Accept": "application/json", "Authorization": "Bearer ${v}"}\n`,
    'js-or config.js': (v) =>
      `module.exports = {\n  port: process.env.PORT || 3000,\n  apiKey: process.env.BILLING_API_KEY || '${v}',\n};\n`,
    'ts-nullish config.ts': (v) => `export const clientSecret = process.env.CLIENT_SECRET ?? "${v}";\n`,
    'ts-field client.ts': (v) =>
      `export class Client {\n  private readonly apiKey: string = '${v}';\n  constructor(readonly url: string) {}\n}\n`,
    'java Client.java': (v) => `public final class Client {\n  private static final String API_SECRET = "${v}";\n}\n`,
    'java-value Mail.java': (v) => `@Value("\${mail.api.key:${v}}")\nprivate String key;\n`,
    'java-setter Setup.java': (v) => `config.setHost("mq");\nconfig.setApiKey("${v}");\n`,
    'java-builder Setup.java': (v) => `var c = Client.builder().endpoint("https://in").clientSecret("${v}").build();\n`,
    'go main.go': (v) => `cfg := client.Config{\n\tEndpoint: "https://in.northbay.io",\n\tAPIKey:   "${v}",\n}\n`,
    'go-const keys.go': (v) => `const (\n\tdefaultRegion = "eu"\n\tsigningSecret = "${v}"\n)\n`,
    'rust main.rs': (v) => `const WEBHOOK_SECRET: &str = "${v}";\n`,
    'kotlin Keys.kt': (v) => `object Keys {\n    const val API_KEY = "${v}"\n}\n`,
    'swift Keys.swift': (v) => `enum Keys {\n    static let clientSecret = "${v}"\n}\n`,
    'csharp Keys.cs': (v) => `public const string ClientSecret = "${v}";\n`,
    'objc Keys.m': (v) => `static NSString *const kPartnerApiSecret = @"${v}";\n`,
    'c config.h': (v) => `#define SSID "lab"\n#define DEVICE_API_KEY "${v}"\n`,
    'ruby config.rb': (v) => `Billing.api_key = ENV.fetch("BILLING_API_KEY", "${v}")\n`,
    'ruby-hash secrets.rb': (v) => `config = { region: 'eu', :secret_key => '${v}' }\n`,
    'php config.php': (v) => `return [\n    'driver' => 'smtp',\n    'secret' => env('MAIL_SECRET', '${v}'),\n];\n`,
    'elixir prod.exs': (v) =>
      `config :shop, ShopWeb.Endpoint,\n  url: [host: "northbay.io"],\n  secret_key_base: "${v}"\n`,
    'dart keys.dart': (v) => `const apiSecret = '${v}';\n`,
    'r run.R': (v) => `Sys.setenv(PARTNER_API_KEY = "${v}")\n`,
    'perl run.pl': (v) => `my $api_key = '${v}';\n`,
    'lua conf.lua': (v) => `local conf = { url = "https://in", api_token = "${v}" }\n`,
    'scala application.conf': (v) => `play.http.secret.key = "${v}"\n`,
    'toml config.toml': (v) => `[billing]\nurl = "https://in"\nclient_secret = "${v}"\n`,
    'ini app.ini': (v) => `[security]\nINSTALL_LOCK = true\nSECRET_KEY = ${v}\n`,
    'json5 config.json5': (v) => `{\n  // of the partner\n  partnerApiKey: '${v}',\n}\n`,
    'jsx App.jsx': (v) => `<Provider region="eu" apiToken="${v}"><App /></Provider>\n`,
    'vue env.production': (v) => `VITE_TITLE=Shop\nVITE_ADMIN_API_KEY=${v}\n`,
    'anchor compose.yml': (v) =>
      `x-common: &common\n  PARTNER_API_SECRET: &partner ${v}\nservices:\n  web:\n    environment:\n      <<: *common\n`,
    'minified app.min.js': (v) =>
      `!function(t){var e={endpoint:"https://in",apiKey:"${v}",retries:3};t.start(e)}(window);`,
  }),
  ...holding(
    'key-with-everyday-words',
    machineMade,
    Object.fromEntries(
      [
        'INDEX_API_KEY',
        'DEVICE_API_SECRET',
        'PAGE_BUILDER_API_KEY',
        'TEXT_TO_SPEECH_API_KEY',
        'TRACKING_API_KEY',
        'SCROLL_API_SECRET',
        'PREVIEW_API_KEY',
        'MEASUREMENT_API_SECRET',
      ].map((name) => [`${name} env`, (v: string) => `LOG_LEVEL=warn\n${name}=${v}\n`]),
    ),
  ),
  ...holding('password-of-a-person', peoples, {
    'env env': (v) => `DB_HOST=db1.shopfleet.net\nDB_USER=shop\nDB_PASSWORD='${v}'\n`,
    'yaml app.yml': (v) => `smtp:\n  user: robot\n  password: "${v}"\n`,
    'java Db.java': (v) => `ds.setUsername("app");\nds.setPassword("${v}");\n`,
    'python db.py': (v) => `conn = pymysql.connect(host="db1", user="app", password="${v}", database="shop")\n`,
    'tf main.tf': (v) => `resource "azurerm_mssql_server" "s" {\n  administrator_login_password = "${v}"\n}\n`,
    'json config.json': (v) => `{\n  "ldap": { "bindDn": "cn=svc", "bindPassword": "${v}" }\n}\n`,
  }),
  encoded('password-of-a-person', 'env', {
    make: peoples,
    encode: encodeURIComponent,
    template: (v, r) => `DATABASE_URL=mysql://app:${v}@${host(r)}:3306/shop\n`,
  }),
  ...holding('key-in-words', wordy, {
    'cookie http': (v) => `HTTP/1.1 200 OK\r\nSet-Cookie: api_key=${v}; Path=/; HttpOnly\r\nContent-Length: 0\r\n\r\n`,
    'header http': (v) => `HTTP/1.1 200 OK\r\nServer: nginx\r\nX-Api-Key: ${v}\r\nContent-Type: text/plain\r\n\r\n`,
    'body json': (v) => `{"id":31,"name":"Northbay","client_secret":"${v}","plan":"team"}`,
    'env env': (v) => `PORT=8080\nWEATHER_API_KEY=${v}\n`,
    'session py': (v) => `@app.get("/start")\ndef start():\n    session["api_key"] = "${v}"\n    return "ok"\n`,
    'script js': (v) => `window.config = { apiKey: "${v}", locale: "en" };\n`,
    'xml xml': (v) => `<?xml version="1.0"?><account><id>7</id><secretKey>${v}</secretKey></account>`,
    'query log': (v) => `10.0.4.5 - - "GET /v1/forecast?city=Oslo&api_key=${v} HTTP/1.1" 200 512\n`,
  }),
];

type Join = (head: string, tail: string) => string;
const JOINS: Readonly<Record<string, readonly [Join, (stretch: string) => string]>> = {
  py: [(a, b) => `"${a}"\n    "${b}"`, (s) => `PARTNER_API_KEY = (\n    ${s}\n)\n`],
  js: [(a, b) => `'${a}' +\n  '${b}'`, (s) => `const apiKey = ${s};\n`],
  java: [(a, b) => `"${a}"\n      + "${b}"`, (s) => `  String clientSecret = ${s};\n`],
  go: [(a, b) => `"${a}" +\n\t"${b}"`, (s) => `var apiToken = ${s}\n`],
  php: [(a, b) => `'${a}' .\n    '${b}'`, (s) => `$apiSecret = ${s};\n`],
  c: [(a, b) => `"${a}"\n  "${b}"`, (s) => `static const char *api_key = ${s};\n`],
  rb: [(a, b) => `'${a}' \\\n  '${b}'`, (s) => `api_key = ${s}\n`],
};

const PARTED: readonly Situation[] = Object.entries(JOINS).flatMap(([suffix, [join, template]]) =>
  [github, (random: Random) => random.alnum(40)].map((make) =>
    encoded('joined-strings', suffix, { make, encode: (v) => join(v.slice(0, 21), v.slice(21)), template }),
  ),
);

const pem = (random: Random): string =>
  `-----BEGIN ${'PRIV'}ATE KEY-----\n${wrapped(random.base64(1600), 64)}\n-----END ${'PRIV'}ATE KEY-----\n`;
const unicode = (text: string): string =>
  text.replace(/[^A-Za-z0-9]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
const hexEscaped = (text: string): string =>
  text.replace(/[^A-Za-z0-9]/g, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);

const LAYERS: readonly Situation[] = [
  encoded('colours', 'log', {
    make: github,
    encode: (v) => v,
    template: (v) => `\u001b[2m12:04:11\u001b[0m pushing with \u001b[36m${v}\u001b[39m\n`,
  }),
  encoded('colours', 'log', {
    make: github,
    encode: (v) => v,
    template: (v) => `remote: \u001b[1;33m\u001b[K${v}\u001b[m\u001b[K accepted\n`,
  }),
  encoded('colours', 'json', {
    make: github,
    encode: (v) => v,
    template: (v) => `{"log":"\\u001b[32m${v}\\u001b[0m\\n"}\n`,
  }),
  encoded('wrapped-base64', 'txt', { make: pem, encode: (v) => wrapped(base64(v)), template: (v) => `${v}\n` }),
  encoded('wrapped-base64', 'yml', {
    make: github,
    encode: (v) => base64(`#!/bin/sh\ngit clone https://x:${v}@github.com/a/b.git\necho done and done\n`),
    template: (v) => `write_files:\n- encoding: b64\n  content: ${v}\n  path: /etc/a.sh\n`,
  }),
  encoded('escaped', 'js', { make: github, encode: unicode, template: (v) => `var x = "${v}";\n` }),
  encoded('escaped', 'php', { make: github, encode: hexEscaped, template: (v) => `$x = "${v}";\n` }),
  encoded('escaped', 'json', {
    make: pem,
    encode: (v) => JSON.stringify(JSON.stringify(v)).slice(3, -3),
    template: (v) => `{"body":"{\\"pem\\":\\"${v}\\"}"}\n`,
  }),
  encoded('escaped', 'html', {
    make: (r) => `${r.alnum(20)}+${r.alnum(11)}/${r.alnum(8)}`,
    encode: (v) => v.replaceAll('+', '&#43;').replaceAll('/', '&#x2F;'),
    template: (v) => `<div data-config="{&quot;clientSecret&quot;:&quot;${v}&quot;}"></div>\n`,
  }),
  encoded('escaped', 'txt', {
    make: github,
    encode: (v) => encodeURIComponent(v).replaceAll('_', '%5F'),
    template: (v) => `GET /cb?state=1&return=https%3A%2F%2Fgit%2F%3Fx%3D${v} HTTP/1.1\n`,
  }),
];

export const KEYS_IN_FILES: readonly Situation[] = [
  ...PACKAGES,
  ...SYSTEM,
  ...CLOUD,
  ...COMMANDS,
  ...CODE,
  ...PARTED,
  ...LAYERS,
];
