import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSecrets } from './engine.ts';
import { fake } from './fake.ts';

const KEY = fake.alnum(32);
/** As Django makes its secret key: fifty small letters, digits and signs. */
const DJANGO = '7x(2k%9q)v!m4z@c8w#b3n^t6y&h5j*p-d_f=g+r0s1a(lw7e9';
const found = (text: string) => findSecrets(text).map(({ rule, token, name }) => `${rule.id} ${name} ${token === KEY}`);

describe('named values in text', () => {
  it.each([
    ['JSON', `{"user":1,"api_key":"${KEY}","x":2}`, 'api_key'],
    ['JSON with spaces', `{ "api_key" : "${KEY}" }`, 'api_key'],
    ['JSON inside JSON', `{"a":"{\\"api_key\\":\\"${KEY}\\"}"}`, 'api_key'],
    ['JavaScript assignment', `var apiKey = '${KEY}';`, 'apiKey'],
    ['JavaScript property', `init({apiKey:"${KEY}",region:"eu"})`, 'apiKey'],
    ['JavaScript template', `const apiKey=\`${KEY}\`;`, 'apiKey'],
    ['bracket', `process.env["API_KEY"]="${KEY}"`, 'API_KEY'],
    ['header', `X-Api-Key: ${KEY}\r\nAccept: */*`, 'X-Api-Key'],
    ['header call', `xhr.setRequestHeader("X-Api-Key","${KEY}")`, 'X-Api-Key'],
    ['header list', `[["x-api-key", "${KEY}"]]`, 'x-api-key'],
    ['bearer', `Authorization: Bearer ${KEY}`, 'Authorization'],
    ['bearer in JSON', `{"Authorization":"Bearer ${KEY}"}`, 'Authorization'],
    ['name and value', `{"name":"api_key","value":"${KEY}"}`, undefined],
    ['form', `user=1&api_key=${KEY}&x=2`, 'api_key'],
    ['query', `https://api.test/v1?api_key=${KEY}#top`, 'api_key'],
    ['environment', `PORT=80\nAPI_KEY=${KEY}\nDEBUG=0`, 'API_KEY'],
    ['environment, quoted', `export API_KEY="${KEY}"`, 'API_KEY'],
    ['YAML', `server:\n  api_key: ${KEY}\n  port: 80`, 'api_key'],
    ['Ruby', `{ :api_key => "${KEY}" }`, 'api_key'],
    ['PHP', `'api_key' => '${KEY}',`, 'api_key'],
    ['Go', `apiKey := "${KEY}"`, 'apiKey'],
    ['XML', `<config><api_key>${KEY}</api_key></config>`, 'api_key'],
    ['HTML meta', `<meta name="api-key" content="${KEY}">`, 'api-key'],
    ['HTML input', `<input type="hidden" name="api_key" value="${KEY}">`, 'api_key'],
    ['command line', `curl-client --api-key ${KEY} list`, '--api-key'],
    ['log', `2026-11-20 INFO connecting api_key=${KEY} host=db`, 'api_key'],
    ['JSON pairs over lines', `{\n  "name": "api_key",\n      "value": "${KEY}"\n}`, undefined],
    ['configuration endpoint', `{"api_key":{"value":"${KEY}","origin":"System Environment"}}`, 'api_key'],
    ['Django debug page', `<td>api_key</td>\n<td class="code"><pre>&#x27;${KEY}&#x27;</pre></td>`, 'api_key'],
    ['PHP information page', `<tr><td class="e">API_KEY </td><td class="v">${KEY} </td></tr>`, 'API_KEY'],
    ['default of a setting', `const key = process.env.API_KEY || "${KEY}"`, 'API_KEY'],
    ['default in brackets', `process.env["API_KEY"]??'${KEY}'`, 'API_KEY'],
    ['default by name', `config('API_KEY', default='${KEY}')`, 'API_KEY'],
    ['typed TypeScript', `private readonly apiKey: string = "${KEY}";`, 'apiKey'],
    ['typed Python', `api_key: Optional[str] = "${KEY}"`, 'api_key'],
    ['typed Rust', `static API_KEY: &'static str = "${KEY}";`, 'API_KEY'],
    ['typed Kotlin', `val apiKey: String? = "${KEY}"`, 'apiKey'],
    ['property of C#', `public string ApiKey { get; private set; } = "${KEY}";`, 'ApiKey'],
    ['Objective-C', `NSString *apiKey = @"${KEY}";`, 'apiKey'],
    ['bytes of Python', `{b'x-api-key': b'${KEY}'}`, 'x-api-key'],
    ['definition in C', `#define API_KEY "${KEY}"`, 'API_KEY'],
    ['Dockerfile', `ENV API_KEY ${KEY}\n`, 'API_KEY'],
    ['container', `- name: API_KEY\n  value: "${KEY}"\n`, 'API_KEY'],
    ['container in JSON', `{"name":"API_KEY",\n "value":"${KEY}"}`, 'API_KEY'],
    ['part of a form', `form-data; name="api_key"\r\n\r\n${KEY}\r\n`, 'api_key'],
    ['Terraform', `variable "api_key" {\n  type    = string\n  default = "${KEY}"\n}`, 'api_key'],
    ['constant of a module', `Rails::API_KEY = "${KEY}"`, 'API_KEY'],
    ['property list', `<dict>\n\t<key>PaymentApiKey</key>\n\t<string>${KEY}</string>\n</dict>`, 'PaymentApiKey'],
    ['Android resource', `<string name="maps_api_key" translatable="false">${KEY}</string>`, undefined],
    ['Hadoop', `<name>fs.api.key</name>\n<value>${KEY}</value>`, 'fs.api.key'],
    ['properties', `stripe.api.key=${KEY}\n`, 'stripe.api.key'],
    ['Spring', `<property name="apiKey"><value>${KEY}</value></property>`, 'apiKey'],
    ['CDATA', `<apiKey><![CDATA[${KEY}]]></apiKey>`, 'apiKey'],
    ['anchor', `x: &env\n  API_KEY: &key ${KEY}\n`, 'API_KEY'],
    ['tag', `api_key: !!str ${KEY}\n`, 'api_key'],
    ['setter', `config.setApiKey("${KEY}");`, 'setApiKey'],
    ['builder', `Client.builder().apiKey("${KEY}").build()`, 'apiKey'],
    ['option of Go', `New(WithAPIKey("${KEY}"))`, 'WithAPIKey'],
    ['credential', `new ApiKeyCredential('${KEY}')`, 'ApiKeyCredential'],
    ['method of Groovy', `remote {\n  apiKey "${KEY}"\n}`, 'apiKey'],
    ['directive', `proxy_set_header X-Api-Key "${KEY}";`, 'X-Api-Key'],
    ['csh', `setenv API_KEY ${KEY}\n`, 'API_KEY'],
    [
      'Terraform with more',
      `variable "api_key" {\n  description = "Key of it"\n  type = string\n  default = "${KEY}"\n}`,
      'api_key',
    ],
    ['fish', `set -gx API_KEY ${KEY}\n`, 'API_KEY'],
    ['Tcl', `set api_key "${KEY}"\n`, 'api_key'],
    ['keyword of Clojure', `{:api-key "${KEY}" :port 80}`, 'api-key'],
    ['Lisp', `(setq my-api-key "${KEY}")`, 'my-api-key'],
    ['long string of Lua', `local api_key = [[${KEY}]]`, 'api_key'],
    ['block scalar', `api_key: >-\n  ${KEY}\nport: 80\n`, 'api_key'],
    ['typed Go', `const apiKey string = "${KEY}"`, 'apiKey'],
    ['typed Bicep', `param apiKey string = '${KEY}'`, 'apiKey'],
    ['Spanish', `clave_api = "${KEY}"`, 'clave_api'],
    ['Portuguese', `"chaveApi": "${KEY}"`, 'chaveApi'],
    ['German', `api_schluessel: ${KEY}\n`, 'api_schluessel'],
    ['three times quoted', `{\\\\\\"api_key\\\\\\":\\\\\\"${KEY}\\\\\\"}`, 'api_key'],
  ])('%s', (_, text, name) => {
    if (name === undefined) expect(found(text)).toHaveLength(1);
    else expect(found(text)).toEqual([`named-${name === 'Authorization' ? 'token' : 'api-key'} ${name} true`]);
  });

  it.each([
    ['comparison', `if(apiKey==="${KEY}")`],
    ['code', `apiKey:e.apiKeyFor(t),token:r7k2.value`],
    ['call', `password=t.prop.getPass7x9k2q4w8(e)`],
    ['template', `api_key=$\{API_KEY_9x8k2m4q}`],
    ['type', 'apiKey: string; clientSecret?: string | undefined'],
    ['empty', '{"api_key":"","password":null}'],
    ['CSRF', `<input type="hidden" name="csrfmiddlewaretoken" value="${fake.alnum(64)}">`],
    ['CSRF meta', `<meta name="csrf-token" content="${fake.base64(86)}==">`],
    ['gravatar', `<img src="https://www.gravatar.com/avatar/${fake.hex(32)}?s=80">`],
    ['integrity', `<script src="a.js" integrity="sha384-${fake.base64(64)}">`],
    ['asset', `<script src="/static/js/main.${fake.hex(8)}.chunk.js"></script>`],
    ['ETag', `ETag: "${fake.hex(32)}"`],
    ['git', `{"commit":"${fake.hex(40)}","build":"${fake.hex(12)}"}`],
    ['session', `Set-Cookie: JSESSIONID=${fake.upper(32)}; Path=/`],
    ['session', `Set-Cookie: connect.sid=s%3A${fake.base64url(32)}.${fake.base64(43)}; HttpOnly`],
    [
      'OAuth client',
      `{"client_id":"${fake.hex(32)}","redirect_uri":"https://app.test/cb","state":"${fake.base64url(32)}","nonce":"${fake.base64url(32)}"}`,
    ],
    ['public key', `{"public_key":"${fake.base64(88)}"}`],
    ['text', '{"password.required":"Please type your password","api_key.label":"Your API key"}'],
    ['schema', '{"password":{"type":"string","minLength":8},"token":{"$ref":"#/components/schemas/Token"}}'],
    ['Django settings', "SECRET_KEY: '********************'"],
    ['UUID', '{"secret":"3f2b8c1e-9a4d-4f60-8b1c-7d5e2a9f0c34"}'],
    ['page token', `{"nextPageToken":"${fake.base64url(60)}"}`],
    ['secrets in an ARN', '{"Resource":"arn:aws:secretsmanager:*:*:secret:A4BNetworkProfile*"}'],
    ['secret in an ARN', '{"ARN":"arn:aws:secretsmanager:us-west-2:123456789012:secret:Orders-a1b2c3d4"}'],
    ['type', `{"AWS::IAM::AccessKey":"${fake.hex(16)}","AWS::MSK::BatchScramSecret":"${fake.hex(16)}"}`],
    [
      'list of names',
      '["MLKEM768X25519PrivateKey", "MLKEM768X25519PublicKey", "STRIPE2024_SECRET_KEY", "STRIPE2025_API_KEY"]',
    ],
    ['a block of prose', 'password: |\n  Type the password you were given.\n'],
    ['a command of Tcl', 'set password $newPassword42\n'],
    ['a long string with words', 'local password = [[Type your password here]]'],
    ['map key', `{"key":"${fake.hex(32)}","sortKey":"${fake.hex(32)}"}`],
  ])('not %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    'passwort',
    'Kennwort',
    'senha',
    'contraseña',
    'contrasena',
    'mot_de_passe',
    'motDePasse',
    'mdp',
    'db_wachtwoord',
    'lösenord',
    'haslo',
    'salasana',
    'heslo',
  ])('%s is a password', (name) => {
    const password = `${fake.alnum(6)}!${fake.alnum(5)}#`;
    expect(findSecrets(`${name} = "${password}"`).map(({ rule, token }) => [rule.id, token])).toEqual([
      ['named-password', password],
    ]);
    expect(findSecrets(`${name}: Bitte geben Sie es ein`)).toEqual([]);
  });

  it.each([
    ['settings', `token = "${KEY}"`, 1],
    ['an environment file', `TOKEN=${KEY}\n`, 1],
    ['JSON', `{"token": "${fake.hex(40)}"}`, 1],
    ['words', 'token = "my-token-for-the-shop-1234567"', 0],
    ['a short value', `token = "${KEY.slice(0, 20)}"`, 0],
    ['code', 'const token = generateToken(user1, secretStore2);', 0],
    ['a UUID', 'token: 3f2b8c1e-9a4d-4f60-8b1c-7d5e2a9f0c34', 0],
  ])('a bare token in %s is never more than tentative', (_, text, count) => {
    expect(findSecrets(text).map(({ confidence }) => confidence)).toEqual(Array(count).fill('tentative'));
  });

  it.each([
    ['JSON', `{"SECRET_KEY":"${DJANGO}"}`],
    ['properties', `SECRET_KEY = ${DJANGO}\n`],
    ['attribute', `<add key="SECRET_KEY" value="${DJANGO.replace('&', '&amp;')}" />`],
  ])('a Django secret key in %s', (_, text) => {
    expect(findSecrets(text).map(({ token }) => token)).toContain(DJANGO);
  });

  it.each([
    ['a call', 'secret_key=generate(7,9)+f(x2)-t4[a]+get(r8,k2,z9,w0,q3)/2'],
    ['a placeholder in base64', `password: ${Buffer.from('<your-password-123>').toString('base64')}`],
    ['words in base64', `password: ${Buffer.from('Schlüssel-2x7k9 vergessen?').toString('base64')}`],
    ['a mask in base64', `client_secret: ${Buffer.from('[Filtered]').toString('base64')}`],
    [
      'wrong check digits in base64',
      `npm_token: ${Buffer.from(['npm', '_', fake.alnum(36)].join('')).toString('base64')}`,
    ],
    ['a reference in base64', `client_secret: ${Buffer.from('${CLIENT_SECRET_7x}').toString('base64')}`],
    ['an escaped placeholder', '{"password":"\\u003cyour\\u002dtoken\\u003e"}'],
    ['escaped ciphertext', `{"DB_PASSWORD":"ENC\\u005bAES256\\u005fGCM\\u002c${KEY}\\u005d"}`],
    ['a path', 'secret_key: /etc/ssl/private/k7q2x9v4m1.bin'],
    ['a cell of words', '<td>password</td><td>ConfirmPasswordField</td>'],
    ['a GitHub token with wrong check digits', `{"github_token":"${['ghp', '_'].join('')}${fake.alnum(36)}"}`],
    ['an npm token with wrong check digits', `NPM_TOKEN=${['npm', '_'].join('')}${fake.alnum(36)}`],
  ])('not %s', (_, text) => {
    expect(findSecrets(text)).toEqual([]);
  });

  it("tells a provider's token in base64 as what it is", () => {
    const token = ['sk_', 'live_', fake.alnum(24)].join('');
    const found = findSecrets(`data:\n  api_key: ${Buffer.from(token).toString('base64')}\n`);
    expect(found.map(({ rule, path }) => [rule.id, path])).toEqual([['stripe-secret-key', ['base64']]]);
  });

  it('takes base64 that begins with a slash for a value', () => {
    const value = `/WKEHoWF1r/XxUkrxxEV4coCH7${fake.base64(20)}`;
    expect(findSecrets(`{"secret_key":"${value}"}`).map(({ token }) => token)).toEqual([value]);
  });

  it.each([
    ['beside a user', `auth: { user: 'bob@acme.test', pass: '${KEY}' }`],
    ['before a user', `{"pass":"${KEY}","username":"bob"}`],
    ['as a setting of MySQL', `MYSQL_PWD=${KEY} mysqldump shop`],
    ['as a setting of Redis', `requirepass ${KEY}\n`.replace(' ', ': ')],
    ['as a variable of Ansible', `web1 ansible_user=root ansible_ssh_pass=${KEY}`],
    ['run together', `PGPASSWORD=${KEY} psql`],
    ['of a place', `SMTP_PASSWORD_BACKUP=${KEY}`],
    ['with a hash sign', 'db.password=k3xa#9fKq!3ZQ\n'],
    ['with a hash sign in XML', '<password>k3xa#9fKq!3ZQ</password>'],
  ])('a password %s', (_, text) => {
    expect(found(text).map((each) => each.split(' ')[0])).toEqual(['named-password']);
  });

  it('ends a password at a comment', () => {
    expect(findSecrets('password: k3xa#9fKq!3ZQ # of the old server').map(({ token }) => token)).toEqual([
      'k3xa#9fKq!3ZQ',
    ]);
    expect(findSecrets(`api_key: ${KEY}#old`).map(({ token }) => token)).toEqual([KEY]);
  });

  it.each([
    ['OCTOPUS_TOKEN', 'firm'],
    ['TEAM_DEPLOY_BOARD_TOKEN_EU', 'firm'],
    ['token', 'tentative'],
    ['NEXT_PAGE_TOKEN', undefined],
    ['CSRF_TOKEN', undefined],
    ['USER_SESSION_TOKEN', undefined],
    ['TOKEN_CACHE', undefined],
    ['OCTOPUS_TOKEN_ID', undefined],
  ])('a random value under %s is %s', (name, confidence) => {
    expect(findSecrets(`${name}="${KEY}"`).map((each) => each.confidence)).toEqual(confidence ? [confidence] : []);
  });

  it.each([
    'OCTOPUS_TOKEN="integration-tests-only"',
    'TOKEN_EXPIRED = "TOKEN_EXPIRED"',
    'BROWSER_TOKEN = "browser_token_of_the_page"',
  ])('%s is none', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['pass without a user', `{ stage: 'render', pass: '${KEY}' }`],
    ['pass in other braces', `{ user: 'bob' }, { pass: '${KEY}' }`],
    ['a getter', `config.getApiKey("${KEY}")`],
    ['a test of a key', `service.validateApiKey("${KEY}")`],
    ['a function', `function apiKey("${KEY}")`],
    ['a setter of a variable', 'config.setApiKey(System.getenv("API_KEY_9x8k2m4q"))'],
    ['a key of a property list that is no secret', `<key>CFBundleToken</key>\n<string>${KEY}</string>`],
    ['a parameter of a template', '<apiKey>${env.API_KEY_9x8k2m4q}</apiKey>'],
    ['a name before the name of the next member', '{"password": "kafka_password", "kafkaRest7Proxy9x": "kafka_url"}'],
    ['a type of TypeScript', 'interface A { AdminPassword: XmlStringMaxLen256; }'],
    ['a name of a password', 'password: ipmi_pwd'],
    ['a type of Rust', 'pub const ENTRY_PURPOSE_PASSWORD: EntryPurpose7 = 8;'],
    ['the digest of a file', `{"files":{"tests/certs/server.key":"${fake.hex(64)}","etc/passwd":"${fake.hex(40)}"}}`],
    ['a scheme of AWS', 'Authorization: AWS4-ECDSA-P256-SHA256 Credential=x'],
    ['an interface id', 'const SERVICE_PASSWORD = "_SA_{262E99C9-6160-4871-ACEC-4E61736B6F21}"'],
    ['a sealed secret', `password: AgB${fake.base64(700)}`],
    ['a hash of MySQL', `password: '*${fake.hex(40).toUpperCase()}'`],
    ['a hash of PostgreSQL', `password: md5${fake.hex(32)}`],
    ['a SCRAM verifier', `password: SCRAM-SHA-256$4096:${fake.base64(22)}==$${fake.base64(43)}=:${fake.base64(43)}=`],
    ['ciphertext of OpenSSL', `pwd: 'U2FsdGVkX1${fake.base64(34)}='`],
    ['the alphabet over and over', `api_key: ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.repeat(4)}`],
    ['groups of the alphabet', 'export APP_SPEC_PWD="abcd-efgh-ijkl-mnop"'],
    ['one text over and over in two cases', 'api_key: "XYZ789xyz789XYZ789xyz789XYZ789xy"'],
    ['a sentence', `Set the password "correct horse battery" first`],
  ])('%s is none', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['hex in a link with a path', `<a href="https://api.acme.io/v1/export?format=csv&apikey=${fake.hex(64)}">`],
    ['a parameter with a path', `/shop/prod/db_password = ${KEY}`],
    ['hex under a name', `{"server_key":"${fake.hex(64)}"}`],
    ['a pair in a list', `["password", "${KEY}"]`],
    ['a value before a colon of another kind', `x ? api_key = "${KEY}" : y`],
    ['a property that ends in a semicolon', `password: ${KEY};`],
    ['a password with joints', 'password: k7x2-q9v4-m1w8-z3n6'],
    ['a value that begins as a hash does', `password: md5${KEY}`],
  ])('%s is one', (_, text) => {
    expect(found(text).length).toBe(1);
  });

  it('says where the value stands', () => {
    const text = `a=1&api_key=${KEY}&b=2`;
    const [match] = findSecrets(text);
    expect(text.slice(match?.start, match?.end)).toBe(KEY);
  });

  it('can be left out', () => {
    expect(findSecrets(`api_key=${KEY}`, { names: false })).toEqual([]);
  });

  it('gives way to a provider', () => {
    const token = ['sk_', 'live_', fake.alnum(24)].join('');
    expect(findSecrets(`{"api_key":"${token}"}`).map(({ rule }) => rule.id)).toEqual(['stripe-secret-key']);
  });

  it('reads anything without an error, and every place holds its token', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('api_key', '"', "'", '=', ':', '\\', 'token', 'secret', KEY, ' ', '\n', '--', '>', '<'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        for (const { token, start, end } of findSecrets(text)) expect(text.slice(start, end)).toBe(token);
      }),
    );
  });
});
