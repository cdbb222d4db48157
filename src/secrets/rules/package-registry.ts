import { isWrittenLogin } from '../basic-login.ts';
import { fake } from '../fake.ts';
import { provider } from '../provider.ts';
import { isWrittenPassword } from '../written-password.ts';

const token = fake.alnum(32);
const password = fake.alnum(18);

export default provider(
  {
    id: 'package-registry',
    name: 'Registries of packages',
    revoke: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    source: 'https://doc.rust-lang.org/cargo/reference/config.html#credentials',
    checked: '2026-11-27',
  },
  () => [
    {
      id: 'cargo-registry-token',
      title: 'token in credentials of Cargo',
      literals: ['[registries.', '[registry]'],
      unbounded: true,
      pattern: /\[registr(?:y|ies\.[A-Za-z0-9_-]{1,60})\]\s{1,4}token {0,4}= {0,4}"([A-Za-z0-9_.~+/=-]{16,400})"/,
      looks: '`[registry]` or `[registries.name]`, then `token = "…"` of at least 16 characters',
      opens: 'Packages in the registry, in the name of its owner.',
      severity: 'critical',
      examples: {
        match: [['[registries.internal]\ntoken = "', token, '"']],
        ignore: [['[registries.internal]\nindex = "https://pkgs.internal"'], ['[registry]\ntoken = ""']],
      },
    },
    {
      id: 'composer-bearer-token',
      title: 'token in credentials of Composer',
      literals: ['"bearer"', '"gitlab-token"', '"github-oauth"', '"gitlab-oauth"'],
      unbounded: true,
      pattern:
        /"(?:bearer|git(?:lab|hub)-(?:token|oauth))"\s{0,4}:\s{0,4}\{\s{0,24}"[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){1,6}"\s{0,4}:\s{0,4}"([A-Za-z0-9_.~+/=-]{16,400})"/,
      looks: '`"bearer"` or another of its kinds, a host, and at least 16 characters',
      opens: 'Packages in the repository that it names.',
      source: 'https://getcomposer.org/doc/articles/authentication-for-private-packages.md',
      examples: {
        match: [['{"bearer": {"repo.internal": "', token, '"}}']],
        ignore: [['{"bearer": {"repo.internal": ""}}'], ['{"bearer": {"type": "http", "scheme": "bearer"}}']],
      },
    },
    {
      id: 'yarn-login',
      title: 'registry login in a .yarnrc.yml line',
      literals: ['npmAuthIdent: '],
      unbounded: true,
      pattern: /npmAuthIdent: ["']?([A-Za-z0-9+/]{12,400}={0,2})(?![A-Za-z0-9+/=:])/,
      validate: isWrittenLogin,
      looks: '`npmAuthIdent:` and a login in base64',
      opens: 'The package registry that the file names, as that user.',
      source: 'https://yarnpkg.com/configuration/yarnrc#npmAuthIdent',
      examples: {
        match: [['npmAuthIdent: "', Buffer.from(`ci:${password}`).toString('base64'), '"']],
        ignore: [
          ['npmAuthIdent: "', Buffer.from('username:password').toString('base64'), '"'],
          ['npmAuthIdent: "${NPM_AUTH_IDENT_OF_CI}"'],
        ],
      },
    },
    {
      id: 'yarnrc-token',
      title: 'registry token in a .yarnrc line',
      literals: [':_authToken" '],
      unbounded: true,
      pattern: /:_authToken" {1,4}"?([A-Za-z0-9_.~+/=-]{16,400})(?![A-Za-z0-9_.~+/=-])/,
      looks: '`:_authToken"`, a space and at least 16 characters',
      opens: 'Packages in the registry that the line names, in the name of its owner.',
      source: 'https://classic.yarnpkg.com/en/docs/yarnrc',
      examples: {
        match: [['"//npm.internal/:_authTo', 'ken" "', token, '"']],
        ignore: [
          ['"//npm.internal/:_authTo', 'ken" "${NPM_TOKEN}"'],
          ['"//npm.internal/:_authTo', 'ken" ""'],
        ],
      },
    },
    {
      id: 'sbt-credentials',
      title: 'password in credentials of sbt',
      literals: ['Credentials('],
      unbounded: true,
      pattern:
        /Credentials\(\s{0,24}"[^"\r\n]{1,100}",\s{0,24}"[^"\r\n]{1,200}",\s{0,24}"[^"\r\n]{1,100}",\s{0,24}"([^"\s\\]{6,200})"/,
      validate: isWrittenPassword,
      looks: '`Credentials(` with a realm, a host, a user, and 6 to 200 characters',
      opens: 'The package repository, as that user.',
      source: 'https://www.scala-sbt.org/1.x/docs/Publishing.html#Credentials',
      examples: {
        match: [['Credentials("Artifactory Realm", "repo.internal", "ci", "', password, '")']],
        ignore: [
          ['Credentials("Some Nexus Repository Manager", "my.artifact.repo.net", "admin", "admin123password")'],
          ['Credentials(Path.userHome / ".sbt" / ".credentials")'],
        ],
      },
    },
  ],
);
