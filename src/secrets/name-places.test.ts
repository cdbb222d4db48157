import { describe, expect, it } from 'vitest';
import { findSecrets } from './engine.ts';
import { fake } from './fake.ts';

const KEY = fake.alnum(32);
const PASSWORD = `${fake.alnum(8)}!${fake.alnum(7)}`;
const tokensIn = (text: string): string[] => findSecrets(text).map(({ token }) => token);

describe('where names and values stand', () => {
  it.each([
    [
      'aligned Terraform',
      `variable "replica_password" {\n  type      = string\n  sensitive = true\n  default   = "${PASSWORD}"\n}`,
      PASSWORD,
    ],
    ['Android', `<meta-data android:name="io.acme.CLIENT_SECRET" android:value="${KEY}" />`, KEY],
    ['attributes on lines', `<add\n  key="ClientSecret"\n  value="${KEY}" />`, KEY],
    ['wireless', `network={\n  ssid="ops"\n  psk="${PASSWORD}"\n}`, PASSWORD],
    ['a directory', `ldap_bind_pw: ${PASSWORD}\n`, PASSWORD],
    ['a service', `anaconda_token: ${KEY}\n`, KEY],
    ['a key of a storage', `storageKey: "${KEY}"`, KEY],
    ['a password that begins like a statement', 'password: returnOf7Sheep!9', 'returnOf7Sheep!9'],
    ['a port before a name', `host:8080 api_key: ${KEY}`, KEY],
  ])('%s', (_, text, value) => {
    expect(tokensIn(text)).toEqual([value]);
  });

  it.each([
    ['parts of an identifier', '"ARN": "&region-arn;&asm;:us-west-2:&Account;:secret:MySecret2-a1b2c3"'],
    ['a reference', 'auth:\n  existingSecret: ledger-core-postgresql-credentials\n'],
    ['an entry of a browser', "export const TOKEN_STORAGE_KEY = 'ledger-live.auth.access-token';"],
    ['a hash after a user', 'userpasswd := "testuser:$2y$05$sBsSqk0OpSD1uTZkHXc4FeJ0Z70wLQdAX"'],
    ['a sample of a literal', 'kubectl create secret generic x --from-literal=key-1=value1'],
    ['a login of tests', 'header == "Basic dGVzdHVzZXI6dGVzdC1QQVNTXzAx"'],
    ['the entry of a component', 'createTheme({storageKey:"acme-ui-theme",attribute:"class"})'],
    ['entries of colour schemes', 'modeStorageKey="acme-mode",colorSchemeStorageKey:"acme-colour-scheme-v2"'],
    ['a working directory', 'ENV={USER:"web_user",PWD:"/srv/app-7x9k2q4w8",OLDPWD:"/tmp/build-7x9k2q4w8"}'],
    ['a label in code', 'switch(t){case`password`:return!1;case"secret":throw!0;case"apiKey":void+1}'],
    ['a pre-shared hash type', 'psk: required\n'],
  ])('quiet: %s', (_, text) => {
    expect(tokensIn(text)).toEqual([]);
  });

  it.each([
    [
      'a file of ODBC',
      '[Ledger]\nServer = db.ledger.example\nUID = ledger\nPWD = kQ9z3vT7Lm2Xc8Rw\n',
      'kQ9z3vT7Lm2Xc8Rw',
    ],
    ['the environment', 'PWD=/srv/ledger-7x9k2q4w8\nOLDPWD=C:\\ledger\\kQ9z3vT7Lm2\n', undefined],
  ])('PWD in %s', (_, text, token) => {
    expect(tokensIn(text)).toEqual(token === undefined ? [] : [token]);
  });

  it('a word with digits in place of letters gates nothing', () => {
    expect(findSecrets('password = "s3cr3t-two"').map(({ confidence }) => confidence)).not.toContain('firm');
    expect(findSecrets('password := "p4$sw0rd"').map(({ confidence }) => confidence)).not.toContain('firm');
  });
});
