import { isWrittenLogin } from '../basic-login.ts';
import { fake } from '../fake.ts';
import { provider } from '../provider.ts';

const login = Buffer.from(`ci:${fake.alnum(18)}`).toString('base64');

export default provider(
  {
    id: 'docker',
    name: 'Docker',
    revoke: 'https://docs.docker.com/security/access-tokens/',
    source: 'https://docs.docker.com/security/access-tokens/',
    checked: '2026-11-20',
  },
  () => [
    {
      id: 'docker-personal-token',
      title: 'Docker personal access token',
      prefix: 'dckr_pat_',
      body: fake.base64url(27),
      pattern: /dckr_pat_[A-Za-z0-9_-]{27}(?![A-Za-z0-9_-])/,
      opens: 'Images that its owner may pull or push.',
      unmistakable: true,
    },
    {
      id: 'docker-organization-token',
      title: 'Docker organization access token',
      prefix: 'dckr_oat_',
      body: fake.base64url(32),
      pattern: /dckr_oat_[A-Za-z0-9_-]{32}(?![A-Za-z0-9_-])/,
      opens: 'Images of an organization.',
      unmistakable: true,
    },
    {
      id: 'docker-registry-auth',
      title: 'registry login in a Docker configuration',
      literals: ['"auths"'],
      unbounded: true,
      pattern:
        /"auths"\s{0,4}:\s{0,4}\{\s{0,200}"[^"]{1,200}"\s{0,4}:\s{0,4}\{[^{}]{0,300}?"auth"\s{0,4}:\s{0,4}"([A-Za-z0-9+/]{12,1000}={0,2})"/,
      validate: isWrittenLogin,
      unmistakable: true,
      looks: '`"auths"` with a registry, and its `"auth"` in base64',
      opens: 'Images in the registry that the configuration names.',
      source: 'https://docs.docker.com/reference/cli/docker/login/',
      examples: {
        match: [['{"auths":{"https://index.docker.io/v1/":{"au', 'th":"', login, '"}}}']],
        ignore: [
          ['{"auths":{"https://index.docker.io/v1/":{}}}'],
          ['{"auths":{"registry.internal":{"au', 'th":"dXNlcjpwYXNzd29yZA=="}}}'],
        ],
      },
    },
    {
      id: 'docker-old-registry-auth',
      title: 'registry login in an old Docker configuration',
      literals: ['"auth"'],
      reach: 330,
      unbounded: true,
      pattern:
        /"(?:https?:\/\/)?[A-Za-z0-9.-]{1,100}(?::\d{1,5})?(?:\/v\d\/?)?"\s{0,4}:\s{0,4}\{[^{}]{0,160}?"auth"\s{0,4}:\s{0,4}"([A-Za-z0-9+/]{12,1000}={0,2})"/,
      probe: /"auth"\s{0,4}:\s{0,4}"[A-Za-z0-9+/]{12}/,
      validate: isWrittenLogin,
      looks: 'a host, and its `"auth"` in base64, as `.dockercfg` has them',
      opens: 'Images in the registry that the configuration names.',
      source: 'https://kubernetes.io/docs/concepts/configuration/secret/#docker-config-secrets',
      examples: {
        match: [['{"https://registry.internal":{"au', 'th":"', login, '"}}']],
        ignore: [
          ['{"registry.internal":{"au', 'th":"dXNlcjpwYXNzd29yZA=="}}'],
          ['{"registry.internal":{"email":"a@b.test"}}'],
        ],
      },
    },
    {
      id: 'docker-swarm-join-token',
      title: 'Docker Swarm join token',
      literals: ['SWMTKN-1-'],
      pattern: /SWMTKN-1-[a-z0-9]{49,51}-[a-z0-9]{25}/,
      unmistakable: true,
      severity: 'critical',
      opens: 'Joining a swarm as a worker or a manager; managers see its secrets.',
      source: 'https://docs.docker.com/reference/cli/docker/swarm/join-token/',
      checked: '2026-11-27',
      examples: {
        match: [['SWMTKN', '-1-', fake.lower(50), '-', fake.lower(25)]],
        ignore: [
          ['SWMTKN', '-1-', fake.lower(20)],
          ['SWMTKN', '-1-', 'x'.repeat(50), '-', 'x'.repeat(25)],
        ],
      },
    },
    {
      id: 'docker-swarm-unlock-key',
      title: 'Docker Swarm unlock key',
      literals: ['SWMKEY-1-'],
      pattern: /SWMKEY-1-[A-Za-z0-9+/]{43}(?![A-Za-z0-9+/])/,
      unmistakable: true,
      opens: 'The state of a locked manager: its keys and secrets.',
      source: 'https://docs.docker.com/engine/swarm/swarm_manager_locking/',
      checked: '2026-11-27',
      examples: {
        match: [['SWMKEY', '-1-', fake.alnum(43)]],
        ignore: [
          ['SWMKEY', '-1-', fake.alnum(20)],
          ['SWMKEY', '-1-', 'x'.repeat(43)],
        ],
      },
    },
  ],
);
