import { describe, expect, it } from 'vitest';
import { findSecrets } from './engine.ts';
import { fake } from './fake.ts';
import { isWrittenPassword } from './written-password.ts';

const P = fake.alnum(18);
const tokensIn = (text: string): string[] => findSecrets(text, { names: false }).map(({ token }) => token);

describe('a password that is written down', () => {
  it.each(['Hack3r!Lager', 'k7q2x9v4', 'winter-Sale#19', '83920174', P])('%s is one', (text) => {
    expect(isWrittenPassword(text)).toBe(true);
  });

  it.each([
    'password',
    'P@ssw0rd',
    'my-password1',
    'changeme1',
    '$DB_PASS',
    '{{ pass }}',
    'DB_PASSWORD',
    '/run/secrets/db',
    'correct',
    'a1',
    'your-key-1',
    'some-name-here',
    '%PASSWORD%',
  ])('%s is none', (text) => {
    expect(isWrittenPassword(text)).toBe(false);
  });
});

describe('passwords on command lines and in calls', () => {
  it.each([
    ['over lines', `docker login registry.acme.io \\\n  --username ci \\\n  --password ${P}\n`],
    ['quoted', `podman login -u ci -p '${P}' registry.acme.io`],
    ['of a dump', `mysqldump --single-transaction -uroot -p${P} shop > a.sql`],
    ['of Redis', `redis-cli -h cache -p 6379 -a '${P}' info`],
    ['of MongoDB', `mongodump --host db -u app --password=${P} --out .`],
    ['of SQL Server', `/opt/mssql-tools/bin/sqlcmd -S localhost -U sa -P ${P} -i a.sql`],
    ['of Oracle', `sqlplus -s shop/${P}@db:1521/XE @a.sql`],
    ['of a service principal', `az login --service-principal -u 1 -p ${P} --tenant 2`],
    ['of a key', `openssl pkcs12 -export -out a.p12 -passout pass:${P}`],
    ['of a keystore', `jarsigner -keystore a.jks -storepass ${P} -keypass ${P} a.jar x`.replace(`-keypass ${P} `, '')],
    ['of a site', `htpasswd -bc /etc/nginx/.htpasswd admin ${P}`],
    ['of a directory', `ldapsearch -x -D "cn=admin,dc=acme" -w ${P} -b dc=acme`],
    ['of a Windows host', `xfreerdp /v:10.0.0.3 /u:admin /p:${P}`],
    ['of an image', `RUN echo "root:${P}" | chpasswd`],
    [
      'of a Secret',
      `kubectl create secret generic db \\\n  --from-literal=username=app \\\n  --from-literal=password=${P}`,
    ],
    ['of AWS', `aws configure set aws_secret_access_key ${P}abc1 --profile ci`],
    ['in Python', `requests.get(url, auth=HTTPBasicAuth("ci", "${P}"))`],
    ['of a mail server', `server.login("ci@acme.io", "${P}")`],
    ['of a connection', `DriverManager.getConnection("jdbc:mysql://db/shop", "app", "${P}");`],
    ['in PowerShell', `ConvertTo-SecureString "${P}" -AsPlainText -Force`],
    ['in C#', `new NetworkCredential("ci", "${P}", "ACME")`],
    ['in a file of requests', `GET https://api.acme.io/\nAuthorization: Basic ci:${P}\n`],
    ['in a password file', `*:*:*:shop_rw:${P}\n`],
    ['for curl over lines', `curl -X POST https://api.acme.io \\\n  -H 'A: b' \\\n  -u 'svc:${P}' \\\n  -d '{}'`],
    ['for Yarn', `npmScopes:\n  acme:\n    npmAuthIdent: "ci:${P}"\n`],
  ])('%s', (_, text) => {
    expect(tokensIn(text).map((token) => token.slice(0, 18))).toEqual([P]);
  });

  it.each([
    ['a port', 'docker run -p 8080:80 registry/app && redis-cli -p 6379'],
    ['another command', `docker login registry.acme.io; mkdir -p ${P}`],
    ['a variable', 'mysql -u root -p"$MYSQL_ROOT_PASSWORD" shop'],
    ['a variable of Windows', 'sqlcmd -S . -U sa -P %SA_PASSWORD%'],
    ['standard input', `echo "$TOKEN" | docker login -u ci --password-stdin registry.acme.io/${P}`],
    ['a prompt', 'mysql -u root -p shop'],
    ['a sample', 'sqlcmd -S localhost -U sa -P yourStrong(!)Password1'],
    ['an option behind a variable', 'openssl rsa -passin pass:$PASS -in file:k7q2x9v4 -out x:k7q2x9v4'],
    ['a file', 'openssl rsa -in a.pem -passin file:/run/secrets/pass'],
    ['a file of Oracle', 'sqlplus /nolog @install/schema.sql'],
    ['a literal that is no secret', `kubectl create secret generic db --from-literal=host=${P}`],
    ['an address', `10.0.0.1:5432:shop:app:rw`],
    ['a hash', `usermod -p '$6$abc$def' root`],
    ['a login of a test', 'client.login("admin", "password")'],
    ['names', 'requests.get(url, auth=("user_name", "pass_word"))'],
    ['a mirror', `curl https://acme.io/a -o ${P} --user-agent "x:${P}"`],
  ])('not %s', (_, text) => {
    expect(tokensIn(text)).toEqual([]);
  });
});
